import { acceptInvitation } from "@lienket/contracts"
import { handle } from "../../../../../http/handle"
import { joinAsMember } from "../../../../../workflows/organization/accept-invitation"

export const POST = handle(acceptInvitation, async ({ container, params, memberId, now }) => {
  const { id, name } = await joinAsMember(container, { token: params.token, memberId, at: now })
  return { organization: { id, name } }
})
