import { fewestPeers, type CooperativeYear, type getCooperativeYear, type PeerComparison } from "@lienket/contracts"
import { businessDate, businessMonth } from "@lienket/vietnam"
import { findProvince } from "@lienket/vietnam/units"
import type { Call } from "../../../http/handle"
import { SALES_MODULE } from "../../../modules/sales"
import { channelLabel, monthLabel } from "../../../modules/sales/labels"
import { monthsOf, yearBefore, type MonthRange } from "../../../modules/sales/period"
import type { SalesFigures } from "../../../modules/sales/rollup"
import type { SalesModuleService } from "../../../modules/sales/service"
import { readAgreements } from "../../agreements/agreement-cards"
import { agreementsFor } from "../../agreements/list-agreements"
import { sizesIn } from "./sizes-in"

type Year = Call<typeof getCooperativeYear>

const productsShown = 10
const agreementsShown = 8

/** A year of the organisation in use, for itself: what nobody else is told. */
export const organizationYear = async (call: Year): Promise<CooperativeYear> => {
  const { caller, db, now, locale } = call
  const { id, name, handle, province_code } = caller.organization
  const sales = call.container.resolve<SalesModuleService>(SALES_MODULE)
  const thisMonth = businessMonth(now)
  const thisYear = Number(thisMonth.slice(0, 4))
  const year = call.query.year === undefined ? thisYear : Number(call.query.year)
  const isRunning = year >= thisYear
  const range: MonthRange = { from: `${year}-01`, until: year === thisYear ? thisMonth : `${year}-12` }
  const scope = { organizationId: id, provinceCode: province_code, range }
  const [figures, before, products, years, agreements] = await Promise.all([
    sales.salesFigures(db, { organizationId: id, range }),
    sales.salesByMonth(db, { organizationId: id, range: yearBefore(range) }),
    sales.productFigures(db, scope, productsShown),
    sales.yearsOfSales(db, id),
    agreementsOfYear(call, year),
  ])
  const previous = monthsOf(yearBefore(range))
  return {
    organization: { name, handle },
    year,
    years: [...new Set([thisYear, ...years])].sort((one, other) => other - one),
    is_running: isRunning,
    as_of: now.toISOString(),
    total_vnd: figures.total.value_vnd,
    entry_count: figures.total.entry_count,
    previous_total_vnd: [...before.values()].reduce((sum, { value_vnd }) => sum + value_vnd, 0),
    by_month: monthsOf(range).map((month, index) => {
      const of = figures.byMonth.get(month) ?? { value_vnd: 0, entry_count: 0 }
      const then = before.get(previous[index] ?? "") ?? { value_vnd: 0, entry_count: 0 }
      const beside = { previous_vnd: then.value_vnd, previous_count: then.entry_count }
      return { key: month, label: monthLabel(month, locale), ...of, ...beside }
    }),
    by_channel: [...figures.byChannel]
      .map(([key, figure]) => ({ key, label: channelLabel(key, locale), ...figure }))
      .toSorted((one, other) => other.value_vnd - one.value_vnd || one.key.localeCompare(other.key)),
    products: products.top.map(({ ocop_group, ...figure }) => ({ ...figure, group: ocop_group })),
    agreements: agreements.slice(0, agreementsShown),
    agreement_count: agreements.length,
    comparison: await compared(call, sales, figures, range),
  }
}

/** Signed ones whose term touches the year, those with most delivered first. */
const agreementsOfYear = async ({ db, caller, container, now }: Year, year: number) => {
  const viewer = { organizationId: caller.organization.id, isAlliance: false, day: businessDate(now) }
  const all = await agreementsFor(db, viewer)
  const own = all.filter(
    ({ signed_on, starts_on, ends_on }) =>
      signed_on !== null && starts_on <= `${year}-12-31` && ends_on >= `${year}-01-01`,
  )
  const read = await readAgreements(container, db, own, viewer)
  return read
    .map(({ card }) => card)
    .toSorted((one, other) => other.progress.value_vnd - one.progress.value_vnd || one.code.localeCompare(other.code))
}

/**
 * Beside others of the group that was sold most: of the province and the same size, where these are too few of the
 * province, and where these are too few of the whole country.
 */
const compared = async (
  { db, caller, container, now }: Year,
  sales: SalesModuleService,
  { byGroup }: SalesFigures,
  range: MonthRange,
): Promise<PeerComparison | null> => {
  const { id, province_code } = caller.organization
  const [most] = [...byGroup].toSorted(([, one], [, other]) => other.value_vnd - one.value_vnd)
  if (most === undefined || most[1].value_vnd <= 0) return null
  const [group, { value_vnd: own_vnd }] = most
  const sizes = await sizesIn(container, db, province_code, businessDate(now))
  const own = sizes.get(id) ?? null
  const alike = own === null ? [] : [...sizes].flatMap(([other, size]) => (size === own ? [other] : []))
  for (const { size, provinceCode, organizationIds } of [
    { size: own, provinceCode: province_code, organizationIds: alike },
    { size: null, provinceCode: province_code, organizationIds: null },
    { size: null, provinceCode: null, organizationIds: null },
  ]) {
    const among = { group, range, provinceCode, organizationIds }
    const found = await sales.peerSales(db, id, own_vnd, among)
    if (found.peers < fewestPeers) continue
    const province = provinceCode === null ? null : findProvince(provinceCode)
    return {
      group,
      size,
      province: province === null ? null : { code: province.code, name: province.name },
      own_vnd,
      ...found,
    }
  }
  return null
}
