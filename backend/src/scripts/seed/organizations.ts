import type { Picture } from "@lienket/contracts"
import type { DemoOrganization } from "@lienket/demo"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { Database } from "../../database/database"
import { ORGANIZATION_MODULE } from "../../modules/organization"
import type { Organization } from "../../modules/organization/organization"
import type { OrganizationModuleService } from "../../modules/organization/service"

/** Enters the organisations that are missing, verified, and gives all of them by handle. */
export const ensureOrganizations = async (
  container: MedusaContainer,
  db: Database,
  organizations: readonly DemoOrganization[],
  pictureOf: (organization: DemoOrganization) => Picture | null,
): Promise<ReadonlyMap<string, Organization>> => {
  const registry = container.resolve<OrganizationModuleService>(ORGANIZATION_MODULE)
  const known = new Map<string, Organization>()
  for (const { handle } of organizations) {
    const organization = await registry.findByHandle(db, handle)
    if (organization !== null) known.set(handle, organization)
  }
  const created = await registry.createOrganizations(
    db,
    organizations
      .filter(({ handle }) => !known.has(handle))
      .map((organization) => ({ ...columnsOf(organization), picture: pictureOf(organization) })),
  )
  return new Map([
    ...known,
    ...created.map((organization): [string, Organization] => [organization.handle, organization]),
  ])
}

const columnsOf = ({ bank, ...organization }: DemoOrganization) => ({
  ...organization,
  bank_bin: bank?.bin ?? null,
  bank_account_number: bank?.account_number ?? null,
  bank_account_name: bank?.account_name ?? null,
  state: "verified" as const,
})
