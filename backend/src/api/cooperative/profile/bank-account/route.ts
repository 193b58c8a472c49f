import { changeBankAccount } from "@lienket/contracts"
import { handle } from "../../../../http/handle"
import { transferElsewhere } from "../../../../workflows/organization/edit-profile"
import { viewProfile } from "../view-profile"

export const POST = handle(changeBankAccount, async (call) => {
  await transferElsewhere(call.container, { body: call.body, caller: call.caller, at: call.now })
  return await viewProfile(call)
})
