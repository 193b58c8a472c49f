import type { AllianceCooperative } from "@lienket/contracts"
import { businessMonth } from "@lienket/vietnam"
import type { MedusaContainer } from "@medusajs/framework/types"
import { databaseOf, type Database } from "../../../database/database"
import type { Locale } from "../../../http/locale"
import { Refusal } from "../../../http/refusal"
import { ORGANIZATION_MODULE } from "../../../modules/organization"
import { isSeller, type Seller } from "../../../modules/organization/organization"
import type { OrganizationModuleService } from "../../../modules/organization/service"
import { SALES_MODULE } from "../../../modules/sales"
import type { SalesModuleService } from "../../../modules/sales/service"
import type { MemberCaller } from "../../../policy/caller"
import { isAllowed } from "../../../policy/policy"
import { standingOf } from "../../../workflows/organization/standing"
import { identityView } from "../../organization-identity"

interface Asked {
  readonly container: MedusaContainer
  readonly caller: MemberCaller
  readonly locale: Locale
  readonly now: Date
}

/**
 * One cooperative, union or group of the caller's province.
 * @throws Refusal `not_found` also for one of another province.
 */
export const viewCooperative = async (
  { container, caller, locale, now }: Asked,
  id: string,
): Promise<AllianceCooperative> => {
  const organizations = container.resolve<OrganizationModuleService>(ORGANIZATION_MODULE)
  const db = databaseOf(container)
  const organization = await organizations.findById(db, id)
  if (!organization || !isSeller(organization) || organization.province_code !== caller.organization.province_code) {
    throw new Refusal("not_found")
  }
  const application = await organizations.findApplication(db, { organization_id: id })
  const { handle, kind, state, is_demo } = organization
  return {
    ...identityView(organization),
    id,
    handle,
    name: (locale === "en" ? organization.name_en : null) ?? organization.name,
    kind,
    state,
    is_demo,
    ...(await countsOf(db, id)),
    sales_this_year_vnd: await salesThisYear(container, id, now),
    application_id: application?.id ?? null,
    history: await standingOf(container, id, application?.id ?? null),
    actions: actionsOn(organization, caller),
  }
}

const countsOf = async (
  db: Database,
  organizationId: string,
): Promise<Pick<AllianceCooperative, "product_count" | "open_order_count">> => {
  const { rows } = await db.raw<{ rows: { product_count: number; open_order_count: number }[] }>(
    `select (select count(*)::int from catalog_product where organization_id = :id and is_published) as product_count,
            (select count(*)::int from order_part
              where organization_id = :id and state in ('placed', 'confirmed', 'packed', 'shipped')) as open_order_count`,
    { id: organizationId },
  )
  return rows[0] ?? { product_count: 0, open_order_count: 0 }
}

const salesThisYear = async (container: MedusaContainer, organizationId: string, now: Date): Promise<number> => {
  const thisMonth = businessMonth(now)
  const { byOrganization } = await container
    .resolve<SalesModuleService>(SALES_MODULE)
    .salesFigures(databaseOf(container), {
      organizationId,
      range: { from: `${thisMonth.slice(0, 4)}-01`, until: thisMonth },
    })
  return byOrganization.get(organizationId)?.value_vnd ?? 0
}

const actionsOn = ({ state }: Seller, { organization, role }: MemberCaller): AllianceCooperative["actions"] => {
  if (!isAllowed("province.cooperative.suspend", organization.kind, role)) return []
  if (state === "verified") return ["suspend"]
  return state === "suspended" ? ["reinstate"] : []
}
