import type { MedusaContainer } from "@medusajs/framework/types"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { databaseOf } from "../../database/database"
import { Refusal } from "../../http/refusal"
import { ORGANIZATION_MODULE } from "../../modules/organization"
import { hashOfToken, invitationStateAt } from "../../modules/organization/invitations"
import type { Member, Organization } from "../../modules/organization/organization"
import type { OrganizationModuleService } from "../../modules/organization/service"
import { signUpMember } from "../create-member"
import { recordAct } from "./record-act"

interface Link {
  readonly token: string
  readonly at: Date
}

/**
 * A new person accepts an invitation: account, membership and the end of the invitation in one transaction.
 * @throws Refusal `not_found`, `invitation_used`, `invitation_expired`, `invitation_revoked`, `email_taken` when
 *   the address has an account, whose owner accepts by signing in.
 */
export const joinAsNewMember = async (
  container: MedusaContainer,
  { name, password, ...link }: Link & { readonly name: string; readonly password: string },
): Promise<Organization> => {
  const { email } = await findOpen(container, databaseOf(container), link)
  return await signUpMember(container, { name, email, password }, (transaction, member) =>
    accept(container, transaction, link, member),
  )
}

/**
 * A person who has an account accepts an invitation to the address of that account.
 * @throws Refusal `unauthenticated` when the account is gone, `invitation_for_another`, and as above.
 */
export const joinAsMember = async (
  container: MedusaContainer,
  { memberId, ...link }: Link & { readonly memberId: string | undefined },
): Promise<Organization> => {
  const organizations = container.resolve<OrganizationModuleService>(ORGANIZATION_MODULE)
  return await databaseOf(container).transaction(async (transaction) => {
    const member = memberId === undefined ? null : await organizations.findMember(transaction, memberId)
    if (member === null) throw new Refusal("unauthenticated")
    return await accept(container, transaction, link, member)
  })
}

/** Of two who open one link at the same moment, the second finds it used. */
const accept = async (
  container: MedusaContainer,
  transaction: Knex.Transaction,
  link: Link,
  member: Member,
): Promise<Organization> => {
  const organizations = container.resolve<OrganizationModuleService>(ORGANIZATION_MODULE)
  const invitation = await findOpen(container, transaction, link)
  const { id, organization_id, email, role } = invitation
  if (member.email !== email) throw new Refusal("invitation_for_another", { values: { email } })
  const organization = await organizations.findById(transaction, organization_id)
  if (organization === null || organization.state === "closed") throw new Refusal("not_found")
  await organizations.updateInvitation(transaction, id, { accepted_at: link.at, accepted_by: member.id })
  await organizations.addMemberships(transaction, member.id, [{ organization_id, role }])
  await recordAct(container, transaction, {
    organization_id,
    member,
    action: "invitation.accepted",
    subject_id: id,
    data: { email, role },
    at: link.at,
  })
  return organization
}

const findOpen = async (container: MedusaContainer, db: Knex | Knex.Transaction, { token, at }: Link) => {
  const organizations = container.resolve<OrganizationModuleService>(ORGANIZATION_MODULE)
  const invitation = await organizations.lockInvitation(db, { token_hash: hashOfToken(token) })
  if (invitation === null) throw new Refusal("not_found")
  const state = invitationStateAt(invitation, at)
  if (state !== "open") throw new Refusal(`invitation_${state}`)
  return invitation
}
