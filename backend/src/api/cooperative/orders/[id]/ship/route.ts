import { shipOrder } from "@lienket/contracts"
import { handle } from "../../../../../http/handle"
import { actOnOrder } from "../../../../../workflows/order-actions/act-on-order"
import { viewOrder } from "../../view-order"

export const POST = handle(shipOrder, async (call) => {
  await actOnOrder(call.container, {
    action: "ship",
    orderId: call.params.id,
    caller: call.caller,
    at: call.now,
    trackingNumber: call.body.tracking_number,
  })
  return await viewOrder(call, call.params.id)
})
