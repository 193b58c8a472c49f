import { recordOrderPayment } from "@lienket/contracts"
import { handle } from "../../../../../http/handle"
import { actOnOrder } from "../../../../../workflows/order-actions/act-on-order"
import { viewOrder } from "../../view-order"

export const POST = handle(recordOrderPayment, async (call) => {
  await actOnOrder(call.container, {
    action: "record_payment",
    orderId: call.params.id,
    caller: call.caller,
    at: call.now,
  })
  return await viewOrder(call, call.params.id)
})
