import { returnApplication } from "@lienket/contracts"
import { handle } from "../../../../../http/handle"
import { decideApplication } from "../../../../../workflows/organization/decide-application"
import { viewApplication } from "../../view-application"

export const POST = handle(returnApplication, async (call) => {
  await decideApplication(call.container, {
    applicationId: call.params.id,
    revision: call.body.revision,
    decision: { outcome: "returned", reason: call.body.reason },
    caller: call.caller,
    at: call.now,
  })
  return await viewApplication(call, call.params.id)
})
