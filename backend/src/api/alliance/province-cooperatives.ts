import type { listAllianceCooperatives, RouteResponse } from "@lienket/contracts"
import { businessMonth } from "@lienket/vietnam"
import { findCommune } from "@lienket/vietnam/units"
import type { Database } from "../../database/database"
import type { Call } from "../../http/handle"
import { ORGANIZATION_MODULE } from "../../modules/organization"
import type { Organization } from "../../modules/organization/organization"
import type { OrganizationModuleService } from "../../modules/organization/service"
import { SALES_MODULE } from "../../modules/sales"
import type { SalesModuleService } from "../../modules/sales/service"

type Answer = RouteResponse<typeof listAllianceCooperatives>

/**
 * Cooperatives, unions and groups of the caller's province with what they sold this year. A province
 * has thousands of them: accents and đ of names are folded, and only those shown are summed.
 */
export const provinceCooperatives = async (call: Call<typeof listAllianceCooperatives>): Promise<Answer> => {
  const organizations = call.container.resolve<OrganizationModuleService>(ORGANIZATION_MODULE)
  const sales = call.container.resolve<SalesModuleService>(SALES_MODULE)
  const { province_code } = call.caller.organization
  const { limit = 20, offset = 0, q = "" } = call.query

  const { sellers, count } = await organizations.findSellers(call.db, province_code, { words: q, limit, offset })
  const thisMonth = businessMonth(call.now)
  const ids = sellers.map(({ id }) => id)
  const sold = await sales.soldBy(call.db, ids, { from: `${thisMonth.slice(0, 4)}-01`, until: thisMonth })
  const products = await productCounts(call.db, ids)

  return {
    items: sellers.map((seller) => ({
      id: seller.id,
      handle: seller.handle,
      name: (call.locale === "en" ? seller.name_en : null) ?? seller.name,
      kind: seller.kind,
      commune: communeOf(seller),
      state: seller.state,
      product_count: products.get(seller.id) ?? 0,
      sales_this_year_vnd: sold.get(seller.id) ?? 0,
      is_demo: seller.is_demo,
    })),
    count,
    limit,
    offset,
  }
}

const communeOf = ({ commune_code }: Organization): Answer["items"][number]["commune"] => {
  const commune = commune_code === null ? null : findCommune(commune_code)
  return commune === null ? null : { code: commune.code, name: commune.name }
}

/** Published products by organisation, from the shop's read model. */
const productCounts = async (
  db: Database,
  organizationIds: readonly string[],
): Promise<ReadonlyMap<string, number>> => {
  const { rows } = await db.raw<{ rows: { organization_id: string; count: number }[] }>(
    `select organization_id, count(*)::int as count from catalog_product
      where organization_id = any(?::text[]) and is_published group by 1`,
    [[...organizationIds]],
  )
  return new Map(rows.map(({ organization_id, count }) => [organization_id, count]))
}
