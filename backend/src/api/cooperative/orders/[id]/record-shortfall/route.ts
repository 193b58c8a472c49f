import { recordOrderShortfall } from "@lienket/contracts"
import { handle } from "../../../../../http/handle"
import { actOnOrder } from "../../../../../workflows/order-actions/act-on-order"
import { viewOrder } from "../../view-order"

export const POST = handle(recordOrderShortfall, async (call) => {
  await actOnOrder(call.container, {
    action: "record_shortfall",
    orderId: call.params.id,
    caller: call.caller,
    at: call.now,
    idempotencyKey: call.idempotencyKey,
    reason: call.body.reason,
    deliveries: call.body.lines,
  })
  return await viewOrder(call, call.params.id)
})
