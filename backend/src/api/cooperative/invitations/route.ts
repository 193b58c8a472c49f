import { inviteMember, listInvitations } from "@lienket/contracts"
import { handle } from "../../../http/handle"
import { limitRate } from "../../../http/limit-rate"
import { inviteColleague } from "../../../workflows/organization/invite-colleague"
import { invitationView, listOpen } from "./list-open"

export const GET = handle(listInvitations, listOpen)

/** Whoever asks to sell may invite before anybody has looked: no more strangers are written to than this. */
const thirtyADay = { name: "invitation", times: 30, seconds: 86_400 }

export const POST = handle(inviteMember, async (call) => {
  await limitRate(call.db, thirtyADay, call.caller.organization.id)
  const { invitation, token } = await inviteColleague(call.container, {
    ...call.body,
    locale: call.locale,
    caller: call.caller,
    at: call.now,
  })
  return { ...invitationView(invitation), token }
})
