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

import type { WorkingMember } from "../../member/verify.server"

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

export type AskedOfOrder = Readonly<{
  orderId: string
  action: OrderAction
  /** Made with the page the form stands on. */
  key?: string
  body: { tracking_number?: string } | { reason: string }
}>

/** Does one thing with an order. Throws the backend's refusal. */
export const sendOrderAction = (member: WorkingMember, { orderId, action, key, body }: AskedOfOrder) =>
  member.call(
    actionRoutes[action],
    { params: { id: orderId }, body },
    { idempotencyKey: key ? `${key}-${orderId}-${action}` : undefined },
  )
