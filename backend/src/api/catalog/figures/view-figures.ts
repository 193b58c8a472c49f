import { fewestSellers, ocopGroups, type publicFigures, type PublicFigures } from "@lienket/contracts"
import { businessMonth } from "@lienket/vietnam"
import { findProvince } from "@lienket/vietnam/units"
import type { Call } from "../../../http/handle"
import { Refusal } from "../../../http/refusal"
import { SALES_MODULE } from "../../../modules/sales"
import type { SalesModuleService } from "../../../modules/sales/service"

/**
 * Only quarters that are over: of a running one two answers would differ by a single sale.
 * @throws Refusal `too_large` for a year that has not begun.
 */
export const viewFigures = async ({
  db,
  container,
  query,
  now,
}: Call<typeof publicFigures>): Promise<PublicFigures> => {
  const sales = container.resolve<SalesModuleService>(SALES_MODULE)
  const present = businessMonth(now)
  const presentYear = Number(present.slice(0, 4))
  const overNow = Math.floor((Number(present.slice(5)) - 1) / 3)
  const latest = overNow > 0 ? presentYear : presentYear - 1
  const year = query.year ?? latest
  if (year > presentYear) throw new Refusal("too_large", { field: "year" })
  const quarters_over = year < presentYear ? 4 : overNow
  const lastMonth = overNow > 0 ? `${presentYear}-${String(overNow * 3).padStart(2, "0")}` : `${presentYear - 1}-12`
  const years = await sales.yearsOfAll(db, lastMonth)
  const tables =
    quarters_over === 0 ? [] : await sales.publicTables(db, { year, quarters: quarters_over, fewest: fewestSellers })

  const rows = tables
    .map(({ key, ...periods }) => ({
      province: key.province === null ? null : { code: key.province, name: nameOf(key.province) },
      group: ocopGroups.find((group) => group === key.group) ?? null,
      ...periods,
    }))
    .toSorted(
      (a, b) =>
        (a.province?.name ?? "").localeCompare(b.province?.name ?? "", "vi") ||
        ocopGroups.findIndex((group) => group === a.group) - ocopGroups.findIndex((group) => group === b.group),
    )
  const country = rows.find(({ province, group }) => province === null && group === null)
  return {
    year,
    years: [...new Set([latest, year, ...years])].toSorted((a, b) => b - a),
    quarters_over,
    as_of: now.toISOString(),
    fewest_sellers: fewestSellers,
    country: country === undefined ? nothing(quarters_over) : { year: country.year, quarters: [...country.quarters] },
    by_province: rows.flatMap(({ province, group, year, quarters }) =>
      province !== null && group === null ? [{ province, year, quarters: [...quarters] }] : [],
    ),
    by_group: rows.flatMap(({ province, group, year, quarters }) =>
      province === null && group !== null ? [{ group, year, quarters: [...quarters] }] : [],
    ),
    cells: rows.flatMap(({ province, group, year, quarters }) =>
      province !== null && group !== null ? [{ province, group, year, quarters: [...quarters] }] : [],
    ),
  }
}

const nameOf = (code: string): string => findProvince(code)?.name ?? code

/** Nobody sold anything, or nothing of the year is over yet. */
const nothing = (quarters: number): PublicFigures["country"] =>
  quarters === 0
    ? { year: { value_vnd: null, sellers: null, hidden: "not_over" }, quarters: [] }
    : { year: noSale, quarters: Array.from({ length: quarters }, () => noSale) }

const noSale = { value_vnd: 0, sellers: 0, hidden: null }
