import { packOrder } from "@lienket/contracts"
import { handle } from "../../../../../http/handle"
import { actOnOrder } from "../../../../../workflows/order-actions/act-on-order"
import { viewOrder } from "../../view-order"

export const POST = handle(packOrder, async (call) => {
  await actOnOrder(call.container, { action: "pack", orderId: call.params.id, caller: call.caller, at: call.now })
  return await viewOrder(call, call.params.id)
})
