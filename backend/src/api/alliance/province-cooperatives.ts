import type { listAllianceCooperatives, RouteResponse } from "@lienket/contracts"
import { businessMonth, fold } from "@lienket/vietnam"
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
 * has hundreds of them, so names are searched here, accents and đ folded.
 */
export const provinceCooperatives = async (call: Call<typeof listAllianceCooperatives>): Promise<Answer> => {
  const organizations = call.container.resolve<OrganizationModuleService>(ORGANIZATION_MODULE)
  const sales = call.container.resolve<SalesModuleService>(SALES_MODULE)
  const { province_code } = call.caller.organization
  const { limit = 20, offset = 0, q = "" } = call.query

  const wanted = fold(q)
  const sellers = (await organizations.sellersIn(call.db, province_code)).filter(({ name, name_en, handle }) =>
    [name, name_en ?? "", handle].some((text) => fold(text).includes(wanted)),
  )
  const shown = sellers.slice(offset, offset + limit)
  const thisMonth = businessMonth(call.now)
  const { byOrganization } = await sales.salesFigures(call.db, {
    provinceCode: province_code,
    range: { from: `${thisMonth.slice(0, 4)}-01`, until: thisMonth },
  })
  const products = await productCounts(
    call.db,
    shown.map(({ id }) => id),
  )

  return {
    items: shown.map((seller) => ({
      id: seller.id,
      handle: seller.handle,
      name: (call.locale === "en" ? seller.name_en : null) ?? seller.name,
      kind: seller.kind,
      commune: communeOf(seller),
      state: seller.state,
      product_count: products.get(seller.id) ?? 0,
      sales_this_year_vnd: byOrganization.get(seller.id)?.value_vnd ?? 0,
      is_demo: seller.is_demo,
    })),
    count: sellers.length,
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
