import { resubmitApplication } from "@lienket/contracts"
import { handle } from "../../../../http/handle"
import { applyAgain } from "../../../../workflows/organization/apply-again"
import { viewProfile } from "../view-profile"

export const POST = handle(resubmitApplication, async (call) => {
  await applyAgain(call.container, { given: call.body, caller: call.caller, at: call.now })
  return await viewProfile(call)
})
