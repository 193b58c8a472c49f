import { inviteMember, listInvitations } from "@lienket/contracts"
import { handle } from "../../../http/handle"
import { inviteColleague } from "../../../workflows/organization/invite-colleague"
import { invitationView, listOpen } from "./list-open"

export const GET = handle(listInvitations, listOpen)

export const POST = handle(inviteMember, async (call) => {
  const { invitation, token } = await inviteColleague(call.container, {
    ...call.body,
    caller: call.caller,
    at: call.now,
  })
  return { ...invitationView(invitation), token }
})
