import type { DemoConsumer } from "@lienket/demo"
import { findCommune, findProvince } from "@lienket/vietnam/units"
import type {
  IAuthModuleService,
  ICustomerModuleService,
  IUserModuleService,
  MedusaContainer,
} from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { databaseOf, joined } from "../../database/database"
import { ORGANIZATION_MODULE } from "../../modules/organization"
import type { Organization } from "../../modules/organization/organization"
import type { OrganizationModuleService } from "../../modules/organization/service"
import { createMember } from "../../workflows/create-member"
import type { Demo } from "./demo"

type Accounts = Pick<Demo, "members" | "operator" | "consumer" | "password">

/** Gives every person of the demo who has no account yet one, with the demo's one public password. */
export const ensureAccounts = async (
  container: MedusaContainer,
  organizations: ReadonlyMap<string, Organization>,
  { members, operator, consumer, password }: Accounts,
): Promise<void> => {
  await ensureOperator(container, operator, password)
  await ensureConsumer(container, consumer, password)
  const registry = container.resolve<OrganizationModuleService>(ORGANIZATION_MODULE)
  for (const { email, name, role, organization_handle } of members) {
    if ((await registry.findMemberByEmail(databaseOf(container), email)) !== null) continue
    const organization = organizations.get(organization_handle)
    if (organization === undefined) throw new Error(`${email} works for ${organization_handle}, which is not there`)
    await createMember(container, { email, name, password, memberships: [{ organization_id: organization.id, role }] })
  }
}

const ensureOperator = async (
  container: MedusaContainer,
  operator: Demo["operator"],
  password: string,
): Promise<void> => {
  const users = container.resolve<IUserModuleService>(Modules.USER)
  if ((await users.listUsers({ email: operator.email })).length > 0) return
  await signUp(container, operator.email, password, "user_id", async (transaction) => {
    const user = await joined(transaction, users, (context) =>
      users.createUsers({ email: operator.email, first_name: operator.name }, context),
    )
    return user.id
  })
}

const ensureConsumer = async (container: MedusaContainer, consumer: DemoConsumer, password: string): Promise<void> => {
  const customers = container.resolve<ICustomerModuleService>(Modules.CUSTOMER)
  const { email, first_name, last_name, phone, address } = consumer
  if ((await customers.listCustomers({ email, has_account: true })).length > 0) return
  await signUp(container, email, password, "customer_id", async (transaction) => {
    const customer = await joined(transaction, customers, (context) =>
      customers.createCustomers(
        {
          email,
          first_name,
          last_name,
          phone,
          has_account: true,
          addresses: [
            {
              first_name,
              last_name,
              phone,
              address_1: address.address_line,
              city: findCommune(address.commune_code)?.name,
              province: findProvince(address.province_code)?.name,
              country_code: "vn",
              is_default_shipping: true,
              metadata: { province_code: address.province_code, commune_code: address.commune_code },
            },
          ],
        },
        context,
      ),
    )
    return customer.id
  })
}

/**
 * The auth module hashes and stores the password on a connection of its own; a seeding cut short after that leaves
 * a sign-in without an actor, which the next run with the same password takes up.
 */
const signUp = async (
  container: MedusaContainer,
  email: string,
  password: string,
  actorKey: "user_id" | "customer_id",
  createActor: (transaction: Knex.Transaction) => Promise<string>,
): Promise<void> => {
  const auth = container.resolve<IAuthModuleService>(Modules.AUTH)
  const { success, authIdentity, error } = await auth.register("emailpass", { body: { email, password } })
  if (!success || authIdentity === undefined)
    throw new Error(`${email} cannot get a sign-in: ${error ?? "no reason given"}`)
  await databaseOf(container).transaction(async (transaction) => {
    const actorId = await createActor(transaction)
    await joined(transaction, auth, (context) =>
      auth.updateAuthIdentities({ id: authIdentity.id, app_metadata: { [actorKey]: actorId } }, context),
    )
  })
}
