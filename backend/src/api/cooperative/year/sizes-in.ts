import type { UnitSize } from "@lienket/contracts"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { Database } from "../../../database/database"
import { ORGANIZATION_MODULE } from "../../../modules/organization"
import type { OrganizationModuleService } from "../../../modules/organization/service"
import { sizeClassOf } from "../../../modules/registry/size-class"
import { registryOf } from "../../../workflows/registry/registry-act"

export type SizeClass = NonNullable<UnitSize["size"]>

/** The size class of each organisation of a province of which its alliance's register knows it, on a day. */
export const sizesIn = async (
  container: MedusaContainer,
  db: Database,
  provinceCode: string,
  day: string,
): Promise<ReadonlyMap<string, SizeClass>> => {
  const organizations = container.resolve<OrganizationModuleService>(ORGANIZATION_MODULE)
  const alliance = await organizations.allianceOf(db, provinceCode)
  if (alliance === null) return new Map()
  const year = Number(day.slice(0, 4))
  const units = await registryOf({ container }).unitsWithFigures(db, alliance.id, { until: day, year })
  const sizes = new Map<string, SizeClass>()
  for (const { organization_id, kind, sector, figures, revenue_year } of units) {
    const { members_official = null, revenue = null, capital_total = null } = figures
    const { size } = sizeClassOf({ kind, sector, members_official, revenue, revenue_year, capital_total })
    if (organization_id !== null && size !== null) sizes.set(organization_id, size)
  }
  return sizes
}
