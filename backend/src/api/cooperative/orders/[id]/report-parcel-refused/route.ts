import { reportParcelRefused } from "@lienket/contracts"
import { handle } from "../../../../../http/handle"
import { actOnOrder } from "../../../../../workflows/order-actions/act-on-order"
import { viewOrder } from "../../view-order"

export const POST = handle(reportParcelRefused, async (call) => {
  await actOnOrder(call.container, {
    action: "report_parcel_refused",
    orderId: call.params.id,
    caller: call.caller,
    at: call.now,
    reason: call.body.reason,
  })
  return await viewOrder(call, call.params.id)
})
