import type { Invitation as InvitationView } from "@lienket/contracts"
import type { MedusaContainer } from "@medusajs/framework/types"
import { databaseOf } from "../../../database/database"
import { ORGANIZATION_MODULE } from "../../../modules/organization"
import type { Invitation } from "../../../modules/organization/invitations"
import type { OrganizationModuleService } from "../../../modules/organization/service"
import type { MemberCaller } from "../../../policy/caller"

interface Asked {
  readonly container: MedusaContainer
  readonly caller: MemberCaller
  readonly now: Date
}

/** Invitations of the organisation in use that can still be accepted, newest first. */
export const listOpen = async ({ container, caller, now }: Asked): Promise<{ items: InvitationView[] }> => {
  const organizations = container.resolve<OrganizationModuleService>(ORGANIZATION_MODULE)
  const open = await organizations.openInvitations(databaseOf(container), caller.organization.id, now)
  return { items: open.map(invitationView) }
}

export const invitationView = ({
  id,
  email,
  role,
  invited_by,
  invited_at,
  expires_at,
}: Invitation): InvitationView => ({
  id,
  email,
  role,
  invited_by,
  invited_at: invited_at.toISOString(),
  expires_at: expires_at.toISOString(),
})
