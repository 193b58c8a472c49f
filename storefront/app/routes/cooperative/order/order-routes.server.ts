import {
  confirmOrder,
  deliverOrder,
  orderActions,
  packOrder,
  recordOrderPayment,
  recordOrderRefund,
  recordOrderShortfall,
  refuseOrder,
  reportParcelRefused,
  shipOrder,
  takeBackOrder,
  type OrderAction,
} from "@lienket/contracts"
import { z } from "zod"

/** What the backend is asked for each thing a cooperative can do. */
export const actionRoutes = {
  confirm: confirmOrder,
  pack: packOrder,
  ship: shipOrder,
  deliver: deliverOrder,
  record_payment: recordOrderPayment,
  record_refund: recordOrderRefund,
  record_shortfall: recordOrderShortfall,
  refuse: refuseOrder,
  report_parcel_refused: reportParcelRefused,
  take_back: takeBackOrder,
} as const satisfies Record<OrderAction, unknown>

/** Fields every form about an order carries. */
export const orderActionForm = z.object({
  action: z.enum(orderActions, "invalid_choice"),
  /** Made with the page, so that the same form sent twice is one act. */
  key: z.string().max(64).optional(),
  /** The page to come back to; a form sent by script stays where it is. */
  return_to: z.string().optional(),
})
