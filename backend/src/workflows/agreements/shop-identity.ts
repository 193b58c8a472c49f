import type {
  AuthIdentityDTO,
  ConfigModule,
  IAuthModuleService,
  ICustomerModuleService,
  MedusaContainer,
} from "@medusajs/framework/types"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { generateJwtTokenForAuthIdentity } from "@medusajs/medusa/api/auth/utils/generate-jwt-token"
import { joined } from "../../database/database"
import { Refusal } from "../../http/refusal"
import type { MemberCaller } from "../../policy/caller"

/** A member as a customer of the shop, by one and the same sign-in. */
export interface ShopIdentity {
  readonly customerId: string
  readonly authIdentityId: string
}

/**
 * The customer that a member's sign-in is in the shop; one that is none yet becomes one.
 * @throws Refusal `email_taken` where the address belongs to a customer with another sign-in.
 */
export const shopIdentityOf = async (
  container: MedusaContainer,
  transaction: Knex.Transaction,
  member: MemberCaller["member"],
): Promise<ShopIdentity> => {
  const { rows } = await transaction.raw<{ rows: { id: string; app_metadata: Record<string, unknown> }[] }>(
    `select id, app_metadata from auth_identity
      where app_metadata ->> 'member_id' = ? and deleted_at is null order by id limit 1 for update`,
    [member.id],
  )
  const [identity] = rows
  if (identity === undefined) throw new Refusal("unauthenticated")
  const { customer_id } = identity.app_metadata
  if (typeof customer_id === "string") return { customerId: customer_id, authIdentityId: identity.id }
  const customers = container.resolve<ICustomerModuleService>(Modules.CUSTOMER)
  const { email, name } = member
  const taken = await transaction("customer").where({ email, has_account: true }).whereNull("deleted_at").first("id")
  if (taken !== undefined) throw new Refusal("email_taken")
  const customer = await joined(transaction, customers, (context) =>
    customers.createCustomers({ email, first_name: name, has_account: true }, context),
  )
  const auth = container.resolve<IAuthModuleService>(Modules.AUTH)
  const app_metadata = { ...identity.app_metadata, customer_id: customer.id }
  await joined(transaction, auth, (context) => auth.updateAuthIdentities({ id: identity.id, app_metadata }, context))
  return { customerId: customer.id, authIdentityId: identity.id }
}

/** A bearer token with which a member goes on as the customer that the same sign-in is. */
export const shopTokenOf = async (
  container: MedusaContainer,
  { authIdentityId, customerId }: ShopIdentity,
): Promise<string> => {
  const { http } = container.resolve<ConfigModule>(ContainerRegistrationKeys.CONFIG_MODULE).projectConfig
  const authIdentity: AuthIdentityDTO = { id: authIdentityId, app_metadata: { customer_id: customerId } }
  return await generateJwtTokenForAuthIdentity(
    { authIdentity, actorType: "customer", container },
    { secret: http.jwtSecret ?? "", expiresIn: http.jwtExpiresIn, options: http.jwtOptions },
  )
}
