import type { IAuthModuleService, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { databaseOf, joined } from "../database/database"
import { Refusal } from "../http/refusal"
import { ORGANIZATION_MODULE } from "../modules/organization"
import type { Member, NewMembership } from "../modules/organization/organization"
import type { OrganizationModuleService } from "../modules/organization/service"

interface NewPerson {
  readonly name: string
  /** Compared as written when the person signs in: lower case. */
  readonly email: string
  readonly password: string
}

/**
 * Makes a person who can sign in at `/auth/member/emailpass` and works for the given organisations.
 * @throws Refusal `email_taken` on `email`.
 */
export const createMember = async (
  container: MedusaContainer,
  { memberships, ...person }: NewPerson & { readonly memberships: readonly NewMembership[] },
): Promise<Member> => {
  const organizations = container.resolve<OrganizationModuleService>(ORGANIZATION_MODULE)
  return await signUpMember(container, person, async (transaction, member) => {
    await organizations.addMemberships(transaction, member.id, memberships)
    return member
  })
}

/**
 * Makes a person who can sign in, and whatever `enter` does for the person, in one transaction.
 * An address that already has a sign-in of any kind is refused: whoever made that one first would
 * otherwise become a member with a password of their own choice.
 * @throws Refusal `email_taken` on `email`, and what `enter` throws; then the person is not there.
 */
export const signUpMember = async <T>(
  container: MedusaContainer,
  { password, ...person }: NewPerson,
  enter: (transaction: Knex.Transaction, member: Member) => Promise<T>,
): Promise<T> => {
  const auth = container.resolve<IAuthModuleService>(Modules.AUTH)
  const organizations = container.resolve<OrganizationModuleService>(ORGANIZATION_MODULE)
  const email = person.email.trim().toLowerCase()

  if ((await organizations.findMemberByEmail(databaseOf(container), email)) !== null) throw emailTaken()
  const identityId = await registerSignIn(auth, email, password)
  try {
    return await databaseOf(container).transaction(async (transaction) => {
      const member = await organizations.createMember(transaction, { name: person.name, email }, [])
      await joined(transaction, auth, (context) =>
        auth.updateAuthIdentities({ id: identityId, app_metadata: { member_id: member.id } }, context),
      )
      return await enter(transaction, member)
    })
  } catch (error) {
    // Two who register one address with one password at once share its sign-in: it belongs to the first.
    if (await isTaken(auth, identityId)) throw emailTaken(error)
    // The auth module hashes and stores the password on a connection of its own. A process that
    // dies here leaves a sign-in without an actor, which the next attempt with that password takes up.
    await auth.deleteAuthIdentities([identityId])
    throw error
  }
}

const isTaken = async (auth: IAuthModuleService, identityId: string): Promise<boolean> => {
  const [identity] = await auth.listAuthIdentities({ id: [identityId] })
  return typeof identity?.app_metadata?.member_id === "string"
}

const registerSignIn = async (auth: IAuthModuleService, email: string, password: string): Promise<string> => {
  const { success, authIdentity, error } = await auth.register("emailpass", { body: { email, password } })
  if (!success || authIdentity === undefined) throw emailTaken(error)
  return authIdentity.id
}

const emailTaken = (cause?: unknown): Refusal => new Refusal("email_taken", { field: "email", cause })
