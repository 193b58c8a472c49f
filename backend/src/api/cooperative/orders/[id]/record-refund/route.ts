import { recordOrderRefund } from "@lienket/contracts"
import { handle } from "../../../../../http/handle"
import { actOnOrder } from "../../../../../workflows/order-actions/act-on-order"
import { viewOrder } from "../../view-order"

export const POST = handle(recordOrderRefund, async (call) => {
  const { amount_vnd: amountVnd, date, note } = call.body
  await actOnOrder(call.container, {
    action: "record_refund",
    orderId: call.params.id,
    caller: call.caller,
    at: call.now,
    idempotencyKey: call.idempotencyKey,
    money: { amountVnd, date, note },
  })
  return await viewOrder(call, call.params.id)
})
