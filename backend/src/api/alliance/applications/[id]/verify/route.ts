import { verifyApplication } from "@lienket/contracts"
import { handle } from "../../../../../http/handle"
import { decideApplication } from "../../../../../workflows/organization/decide-application"
import { viewApplication } from "../../view-application"

export const POST = handle(verifyApplication, async (call) => {
  await decideApplication(call.container, {
    applicationId: call.params.id,
    revision: call.body.revision,
    decision: { outcome: "verified", checked: call.body.checked },
    caller: call.caller,
    at: call.now,
  })
  return await viewApplication(call, call.params.id)
})
