import type { SellerRole } from "@lienket/contracts"
import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import { databaseOf } from "../../database/database"
import type { Locale } from "../../http/locale"
import { Refusal } from "../../http/refusal"
import { ORGANIZATION_MODULE } from "../../modules/organization"
import {
  hashOfToken,
  invitationEnds,
  makeInvitationToken,
  type Invitation,
} from "../../modules/organization/invitations"
import type { OrganizationModuleService } from "../../modules/organization/service"
import type { MemberCaller } from "../../policy/caller"
import { mailInvitation } from "../notify/joining-news"
import { recordAct } from "./record-act"

interface Request {
  readonly email: string
  readonly role: SellerRole
  readonly locale: Locale
  readonly caller: MemberCaller
  readonly at: Date
}

/**
 * Invites a colleague, by mail. An address that is invited again gets a new link, and the old one opens nothing any more.
 * @throws Refusal `already_member` on `email`.
 */
export const inviteColleague = async (
  container: MedusaContainer,
  { email, role, locale, caller, at }: Request,
): Promise<{ readonly invitation: Invitation; readonly token: string }> => {
  const organizations = container.resolve<OrganizationModuleService>(ORGANIZATION_MODULE)
  const { id } = caller.organization
  const token = makeInvitationToken()
  const invitation: Invitation = {
    id: generateEntityId("", "inv"),
    organization_id: id,
    email,
    role,
    token_hash: hashOfToken(token),
    invited_by: caller.member.name,
    invited_at: at,
    expires_at: invitationEnds(at),
    accepted_at: null,
    accepted_by: null,
    revoked_at: null,
  }
  await databaseOf(container).transaction(async (transaction) => {
    await organizations.lock(transaction, id)
    const members = await organizations.membersOf(transaction, id)
    if (members.some((member) => member.email === email)) throw new Refusal("already_member", { field: "email" })
    await organizations.revokeOpenInvitations(transaction, id, email, at)
    await organizations.insertInvitation(transaction, invitation)
    await recordAct(container, transaction, {
      organization_id: id,
      member: caller.member,
      action: "invitation.created",
      subject_id: invitation.id,
      data: { email, role },
      at,
    })
    await mailInvitation(transaction, {
      email,
      role,
      token,
      inviter: caller.member.name,
      organization: caller.organization.name,
      expiresAt: invitation.expires_at,
      locale,
    })
  })
  return { invitation, token }
}

/**
 * Takes an invitation back; doing it again changes nothing.
 * @throws Refusal `not_found` for another organisation's, `invitation_used`.
 */
export const withdrawInvitation = async (
  container: MedusaContainer,
  { invitationId, caller, at }: { readonly invitationId: string; readonly caller: MemberCaller; readonly at: Date },
): Promise<void> => {
  const organizations = container.resolve<OrganizationModuleService>(ORGANIZATION_MODULE)
  const { id } = caller.organization
  await databaseOf(container).transaction(async (transaction) => {
    const invitation = await organizations.lockInvitation(transaction, { id: invitationId, organization_id: id })
    if (invitation === null) throw new Refusal("not_found")
    if (invitation.accepted_at !== null) throw new Refusal("invitation_used")
    if (invitation.revoked_at !== null) return
    await organizations.updateInvitation(transaction, invitationId, { revoked_at: at })
    await recordAct(container, transaction, {
      organization_id: id,
      member: caller.member,
      action: "invitation.revoked",
      subject_id: invitationId,
      data: { email: invitation.email },
      at,
    })
  })
}
