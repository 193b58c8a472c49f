import type { getAllianceSummary, listSaleEntries, RouteQuery, RouteResponse, SalesRow } from "@lienket/contracts"
import { findCommune, findProvince } from "@lienket/vietnam/units"
import type { Call } from "../../http/handle"
import { Refusal } from "../../http/refusal"
import { ORGANIZATION_MODULE } from "../../modules/organization"
import type { OrganizationName } from "../../modules/organization/organization"
import type { OrganizationModuleService } from "../../modules/organization/service"
import { SALES_MODULE } from "../../modules/sales"
import { channelLabel, groupLabel, monthLabel } from "../../modules/sales/labels"
import { lengthOf, longestRange, monthRangeOf, monthsOf, yearBefore, type MonthRange } from "../../modules/sales/period"
import type { ProductFigure } from "../../modules/sales/products"
import type { Figure, SalesScope } from "../../modules/sales/rollup"
import type { SalesModuleService } from "../../modules/sales/service"

type Filter = RouteQuery<typeof getAllianceSummary>

type Summary = RouteResponse<typeof getAllianceSummary>
type Glance = "today" | "agreements" | "obstacles" | "reports" | "certificates"

const cooperativesShown = 20
const productsShown = 5

/** Sales of the caller's province, as the rollups have them, and the same months a year before. */
export const provinceSales = async (call: Call<typeof getAllianceSummary>): Promise<Omit<Summary, Glance>> => {
  const organizations = call.container.resolve<OrganizationModuleService>(ORGANIZATION_MODULE)
  const sales = call.container.resolve<SalesModuleService>(SALES_MODULE)
  const { province_code } = call.caller.organization
  const { locale } = call

  const scope = await scopeOf(organizations, call, call.query)
  const { range } = scope
  const [registered, figures, before, products] = await Promise.all([
    organizations.countSellers(call.db, province_code, call.query.commune ?? null),
    sales.salesFigures(call.db, scope),
    sales.salesByMonth(call.db, { ...scope, range: yearBefore(range) }),
    sales.productFigures(call.db, scope, productsShown),
  ])
  const most = [...figures.byOrganization].toSorted(([, one], [, other]) => other.value_vnd - one.value_vnd)
  const sold = await organizations.namesOf(
    call.db,
    most.slice(0, cooperativesShown).map(([id]) => id),
  )
  const previous = monthsOf(yearBefore(range))

  return {
    province: { code: province_code, name: findProvince(province_code)?.name ?? province_code },
    as_of: call.now.toISOString(),
    ...range,
    total_vnd: figures.total.value_vnd,
    entry_count: figures.total.entry_count,
    previous_total_vnd: [...before.values()].reduce((sum, { value_vnd }) => sum + value_vnd, 0),
    selling_cooperatives: [...figures.byOrganization.values()].filter(({ value_vnd }) => value_vnd > 0).length,
    registered_cooperatives: registered,
    by_month: monthsOf(range).map((month, index) => {
      const a_year_before = before.get(previous[index] ?? "") ?? nothingSold
      return {
        key: month,
        label: monthLabel(month, locale),
        ...(figures.byMonth.get(month) ?? nothingSold),
        previous_vnd: a_year_before.value_vnd,
        previous_count: a_year_before.entry_count,
      }
    }),
    by_cooperative: highestFirst(new Map(most.slice(0, cooperativesShown)), (id) => {
      const organization = sold.get(id)
      return { key: organization?.handle ?? id, label: nameOf(organization, locale) ?? id }
    }),
    by_group: highestFirst(figures.byGroup, (key) => ({ key, label: groupLabel(key, locale) })),
    by_channel: highestFirst(figures.byChannel, (key) => ({ key, label: channelLabel(key, locale) })),
    by_commune: highestFirst(figures.byCommune, (key) => ({ key, label: findCommune(key)?.name ?? "" })),
    products: { top: products.top.map(productView), falling: products.falling.map(productView) },
  }
}

const nothingSold: Figure = { value_vnd: 0, entry_count: 0 }

const productView = ({ ocop_group, ...figure }: ProductFigure) => ({ ...figure, group: ocop_group })

/** The ledger entries behind a figure of the province: what was sold by whom, never to whom. */
export const provinceEntries = async (
  call: Call<typeof listSaleEntries>,
): Promise<RouteResponse<typeof listSaleEntries>> => {
  const organizations = call.container.resolve<OrganizationModuleService>(ORGANIZATION_MODULE)
  const sales = call.container.resolve<SalesModuleService>(SALES_MODULE)
  const { limit = 20, offset = 0, product, ...filter } = call.query

  const scope = { ...(await scopeOf(organizations, call, filter)), product }
  const total =
    product === undefined ? await sales.salesTotal(call.db, scope) : await sales.entriesTotal(call.db, scope)
  const entries = await sales.listEntries(call.db, scope, { limit, offset })
  const sellers = await organizations.findByIds(
    call.db,
    entries.map(({ organization_id }) => organization_id),
  )

  return {
    items: entries.map((entry) => {
      const seller = sellers.get(entry.organization_id)
      return {
        id: entry.id,
        business_date: entry.business_date,
        cooperative: { handle: seller?.handle ?? "", name: nameOf(seller, call.locale) ?? "" },
        product_title: entry.product_title,
        group: entry.ocop_group,
        quantity: entry.quantity,
        unit: entry.unit,
        value_vnd: entry.value_vnd,
        channel: entry.channel,
        source: { kind: entry.source_kind, reference: entry.reference },
        reverses: entry.reverses_id,
        recorded_at: entry.recorded_at.toISOString(),
      }
    }),
    count: total.entry_count,
    limit,
    offset,
    total_vnd: total.value_vnd,
  }
}

const scopeOf = async (
  organizations: OrganizationModuleService,
  { db, caller, now }: Pick<Call<typeof getAllianceSummary>, "db" | "caller" | "now">,
  filter: Filter,
): Promise<SalesScope & { readonly provinceCode: string }> => {
  const provinceCode = caller.organization.province_code
  const range = checked(monthRangeOf(filter, now))
  const seller = filter.cooperative === undefined ? undefined : await organizations.findByHandle(db, filter.cooperative)
  if (seller !== undefined && seller?.province_code !== provinceCode)
    throw new Refusal("not_found", { field: "cooperative" })
  const { group, channel, commune } = filter
  if (commune !== undefined && findCommune(commune)?.province_code !== provinceCode)
    throw new Refusal("not_found", { field: "commune" })
  return { provinceCode, organizationId: seller?.id, group, channel, commune, range }
}

// There were no business dates of ours before, and the calendar ends where years get a fifth digit.
const earliest = "2000-01"

const checked = (range: MonthRange): MonthRange => {
  if (range.from < earliest) throw new Refusal("invalid_month", { field: "from" })
  if (lengthOf(range) < 1) throw new Refusal("invalid_month", { field: "until" })
  if (lengthOf(range) > longestRange) throw new Refusal("too_large", { field: "from" })
  return range
}

const nameOf = (organization: OrganizationName | undefined, locale: "vi" | "en"): string | undefined =>
  (locale === "en" ? organization?.name_en : null) ?? organization?.name

const highestFirst = <K extends string>(
  figures: ReadonlyMap<K, Figure>,
  named: (key: K) => Pick<SalesRow, "key" | "label">,
): SalesRow[] =>
  [...figures]
    .map(([key, figure]) => ({ ...named(key), ...figure }))
    .sort((one, other) => other.value_vnd - one.value_vnd || one.label.localeCompare(other.label, "vi"))
