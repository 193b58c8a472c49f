import type { IAuthModuleService, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { databaseOf, joined } from "../database/database"
import { Refusal } from "../http/refusal"
import { ORGANIZATION_MODULE } from "../modules/organization"
import type { Member, NewMembership } from "../modules/organization/organization"
import type { OrganizationModuleService } from "../modules/organization/service"

interface NewMember {
  readonly name: string
  /** Compared as written when the person signs in: lower case. */
  readonly email: string
  readonly password: string
  readonly memberships: readonly NewMembership[]
}

/**
 * Makes a person who can sign in at `/auth/member/emailpass` and works for the given organisations.
 * An address that already has a sign-in of any kind is refused: whoever made that one first would
 * otherwise become a member with a password of their own choice.
 * @throws Refusal `invalid_data` on `email` when the address is taken.
 */
export const createMember = async (
  container: MedusaContainer,
  { password, memberships, ...person }: NewMember,
): Promise<Member> => {
  const auth = container.resolve<IAuthModuleService>(Modules.AUTH)
  const organizations = container.resolve<OrganizationModuleService>(ORGANIZATION_MODULE)
  const email = person.email.trim().toLowerCase()

  if ((await organizations.findMemberByEmail(databaseOf(container), email)) !== null) throw emailTaken()
  const identityId = await registerSignIn(auth, email, password)
  try {
    return await databaseOf(container).transaction(async (transaction) => {
      const member = await organizations.createMember(transaction, { name: person.name, email }, memberships)
      await joined(transaction, auth, (context) =>
        auth.updateAuthIdentities({ id: identityId, app_metadata: { member_id: member.id } }, context),
      )
      return member
    })
  } catch (error) {
    // The auth module hashes and stores the password on a connection of its own. A process that
    // dies here leaves a sign-in without an actor, which the next attempt with that password takes up.
    await auth.deleteAuthIdentities([identityId])
    throw error
  }
}

const registerSignIn = async (auth: IAuthModuleService, email: string, password: string): Promise<string> => {
  const { success, authIdentity, error } = await auth.register("emailpass", { body: { email, password } })
  if (!success || authIdentity === undefined) throw emailTaken(error)
  return authIdentity.id
}

const emailTaken = (cause?: unknown): Refusal => new Refusal("invalid_data", { field: "email", cause })
