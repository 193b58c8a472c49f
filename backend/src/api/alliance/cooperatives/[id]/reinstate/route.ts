import { reinstateCooperative } from "@lienket/contracts"
import { handle } from "../../../../../http/handle"
import { changeStanding } from "../../../../../workflows/organization/change-standing"
import { viewCooperative } from "../../view-cooperative"

export const POST = handle(reinstateCooperative, async (call) => {
  await changeStanding(call.container, {
    organizationId: call.params.id,
    act: "reinstate",
    reason: call.body.reason,
    caller: call.caller,
    at: call.now,
  })
  return await viewCooperative(call, call.params.id)
})
