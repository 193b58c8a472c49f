import { takeBackOrder } from "@lienket/contracts"
import { handle } from "../../../../../http/handle"
import { actOnOrder } from "../../../../../workflows/order-actions/act-on-order"
import { viewOrder } from "../../view-order"

export const POST = handle(takeBackOrder, async (call) => {
  const { reason, reason_kind: reasonKind, lines, evidence } = call.body
  await actOnOrder(call.container, {
    action: "take_back",
    orderId: call.params.id,
    caller: call.caller,
    at: call.now,
    idempotencyKey: call.idempotencyKey,
    reason,
    reasonKind,
    returns: lines,
    evidence,
  })
  return await viewOrder(call, call.params.id)
})
