import { revokeInvitation } from "@lienket/contracts"
import { handle } from "../../../../../http/handle"
import { withdrawInvitation } from "../../../../../workflows/organization/invite-colleague"
import { listOpen } from "../../list-open"

export const POST = handle(revokeInvitation, async (call) => {
  await withdrawInvitation(call.container, { invitationId: call.params.id, caller: call.caller, at: call.now })
  return await listOpen(call)
})
