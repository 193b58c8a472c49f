import { termsVersion } from "@lienket/contracts"
import type { DemoApplication } from "@lienket/demo"
import type { MedusaContainer } from "@medusajs/framework/types"
import { now } from "../../clock"
import { databaseOf } from "../../database/database"
import { ORGANIZATION_MODULE } from "../../modules/organization"
import type { OrganizationModuleService } from "../../modules/organization/service"
import { membershipsOf, type MemberCaller } from "../../policy/caller"
import { decideApplication } from "../../workflows/organization/decide-application"
import { enterApplication } from "../../workflows/organization/enter-application"
import type { Demo } from "./demo"

/** Lets the organisations of the demo that ask to sell apply as everybody does, and its officers answer. */
export const ensureApplications = async (
  container: MedusaContainer,
  { applications, password }: Pick<Demo, "applications" | "password">,
): Promise<void> => {
  const registry = container.resolve<OrganizationModuleService>(ORGANIZATION_MODULE)
  for (const application of applications) {
    const { manager, returned, days_ago } = application
    if ((await registry.findMemberByEmail(databaseOf(container), manager.email)) !== null) continue
    const { id } = await enterApplication(container, {
      given: givenOf(application, password),
      idempotencyKey: undefined,
      isDemo: true,
      at: daysAgo(days_ago),
    })
    if (returned === null) continue
    await decideApplication(container, {
      applicationId: id,
      revision: 1,
      decision: { outcome: "returned", reason: returned.reason },
      caller: await officer(container, returned.officer_email),
      at: daysAgo(days_ago - 1),
    })
  }
}

const daysAgo = (days: number): Date => new Date(now().getTime() - days * 24 * 60 * 60 * 1000)

const givenOf = (
  { bank, manager, tax_code, registration_number, days_ago: _days, returned: _returned, ...identity }: DemoApplication,
  password: string,
) => ({
  ...identity,
  tax_code: tax_code ?? undefined,
  registration_number: registration_number ?? undefined,
  bank_bin: bank?.bin,
  bank_account_number: bank?.account_number,
  bank_account_name: bank?.account_name,
  terms_version: termsVersion,
  manager_name: manager.name,
  email: manager.email,
  password,
})

const officer = async (container: MedusaContainer, email: string): Promise<MemberCaller> => {
  const db = databaseOf(container)
  const member = await container.resolve<OrganizationModuleService>(ORGANIZATION_MODULE).findMemberByEmail(db, email)
  const [caller] = member === null ? [] : await membershipsOf(db, member.id)
  if (caller === undefined) throw new Error(`${email} works for nobody`)
  return caller
}
