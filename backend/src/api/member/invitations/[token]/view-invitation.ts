import type { getInvitation, RouteResponse } from "@lienket/contracts"
import { findProvince } from "@lienket/vietnam/units"
import type { Call } from "../../../../http/handle"
import { Refusal } from "../../../../http/refusal"
import { ORGANIZATION_MODULE } from "../../../../modules/organization"
import { hashOfToken, invitationStateAt } from "../../../../modules/organization/invitations"
import { isSeller } from "../../../../modules/organization/organization"
import type { OrganizationModuleService } from "../../../../modules/organization/service"

/** To what the holder of a link is invited, and whether it can still be accepted. */
export const viewInvitation = async ({
  container,
  db,
  params,
  now,
}: Call<typeof getInvitation>): Promise<RouteResponse<typeof getInvitation>> => {
  const organizations = container.resolve<OrganizationModuleService>(ORGANIZATION_MODULE)
  const invitation = await organizations.findInvitation(db, hashOfToken(params.token))
  const organization = invitation && (await organizations.findById(db, invitation.organization_id))
  if (!invitation || !organization || !isSeller(organization)) throw new Refusal("not_found")
  const { name, kind, province_code } = organization
  return {
    organization: {
      name,
      kind,
      province: { code: province_code, name: findProvince(province_code)?.name ?? province_code },
    },
    role: invitation.role,
    email: invitation.email,
    invited_by: invitation.invited_by,
    expires_at: invitation.expires_at.toISOString(),
    state: invitationStateAt(invitation, now),
    has_account: (await organizations.findMemberByEmail(db, invitation.email)) !== null,
  }
}
