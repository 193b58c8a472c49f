import type { MemberRole, OrganizationKind } from "@lienket/contracts"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createUserAccountWorkflow } from "@medusajs/medusa/core-flows"
import type { AxiosInstance } from "axios"
import { databaseOf } from "../../src/database/database"
import { ORGANIZATION_MODULE } from "../../src/modules/organization"
import type { Organization } from "../../src/modules/organization/organization"
import type { OrganizationModuleService } from "../../src/modules/organization/service"
import { createMember } from "../../src/workflows/create-member"

export const testPassword = "mat-khau-thu-1"

interface OrganizationChoices {
  readonly handle: string
  readonly name: string
  readonly kind: OrganizationKind
  readonly province_code?: string
}

/** A verified organisation that sells nothing itself. */
export const createTestOrganization = async (
  container: MedusaContainer,
  { handle, name, kind, province_code = "20" }: OrganizationChoices,
): Promise<Organization> => {
  const organizations = container.resolve<OrganizationModuleService>(ORGANIZATION_MODULE)
  const [created] = await organizations.createOrganizations(databaseOf(container), [
    { handle, name, short_name: name, kind, province_code, address_line: "Số 1", state: "verified" },
  ])
  if (created === undefined) throw new Error("no organisation was made")
  return created
}

/** Someone who works for an organisation, signed in. @returns the headers of the person's requests. */
export const signInMember = async (
  api: AxiosInstance,
  container: MedusaContainer,
  organizationId: string,
  role: MemberRole,
): Promise<{ authorization: string }> => {
  const email = `${role}-${organizationId}@lienket.example`.toLowerCase()
  await createMember(container, {
    name: `${role} (thử)`,
    email,
    password: testPassword,
    memberships: [{ organization_id: organizationId, role }],
  })
  return await signIn(api, "member", email)
}

export const signIn = async (
  api: AxiosInstance,
  actor: "member" | "customer" | "user",
  email: string,
  password = testPassword,
): Promise<{ authorization: string }> => {
  const { data } = await api.post<{ token: string }>(`/auth/${actor}/emailpass`, { email, password })
  return { authorization: `Bearer ${data.token}` }
}

/** A consumer with an account, signed in. */
export const signInCustomer = async (
  api: AxiosInstance,
  publishableKey: string,
  email = "khach@lienket.example",
): Promise<{ authorization: string }> => {
  const { data } = await api.post<{ token: string }>("/auth/customer/emailpass/register", {
    email,
    password: testPassword,
  })
  await api.post(
    "/store/customers",
    { email },
    { headers: { authorization: `Bearer ${data.token}`, "x-publishable-api-key": publishableKey } },
  )
  return await signIn(api, "customer", email)
}

/** An operator of the platform, signed in to Medusa's admin. */
export const signInOperator = async (
  api: AxiosInstance,
  container: MedusaContainer,
): Promise<{ authorization: string }> => {
  const email = "admin@lienket.example"
  const { authIdentity } = await container
    .resolve(Modules.AUTH)
    .register("emailpass", { body: { email, password: testPassword } })
  await createUserAccountWorkflow(container).run({
    input: { authIdentityId: authIdentity?.id ?? "", userData: { email } },
  })
  return await signIn(api, "user", email)
}
