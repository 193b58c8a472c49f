import { registerByInvitation } from "@lienket/contracts"
import { handle } from "../../../../../http/handle"
import { joinAsNewMember } from "../../../../../workflows/organization/accept-invitation"

export const POST = handle(registerByInvitation, async ({ container, params, body, now }) => {
  const { id, name } = await joinAsNewMember(container, { token: params.token, ...body, at: now })
  return { organization: { id, name } }
})
