import type { OcopGroup } from "@lienket/contracts"
import { integer, type Database } from "../../database/database"
import { disclose, type PublicTable } from "./disclosure"

/** What may be published of the first `quarters` quarters of a year, none of it of fewer than `fewest` sellers. */
export const publicTables = async (
  db: Database,
  { year, quarters, fewest }: { readonly year: number; readonly quarters: number; readonly fewest: number },
): Promise<PublicTable[]> => {
  const { rows } = await db.raw<{ rows: Row[] }>(
    `select (right(month, 2)::int + 2) / 3 as quarter, province_code, ocop_group, organization_id, sum(value_vnd) as value_vnd
       from sale_rollup where month between ? and ? group by 1, 2, 3, 4`,
    [`${year}-01`, `${year}-${String(quarters * 3).padStart(2, "0")}`],
  )
  const sums = Array.from({ length: quarters }, (_, index) =>
    rows
      .filter(({ quarter }) => quarter === index + 1)
      .map((row) => ({
        province: row.province_code,
        group: row.ocop_group,
        seller: row.organization_id,
        value_vnd: integer(row.value_vnd),
      })),
  )
  return disclose(sums, fewest)
}

interface Row {
  quarter: number
  province_code: string
  ocop_group: OcopGroup
  organization_id: string
  value_vnd: string
}

/** Years in which anybody sold anything up to a month `YYYY-MM`, newest first. */
export const yearsOfAll = async (db: Database, until: string): Promise<number[]> => {
  const { rows } = await db.raw<{ rows: { year: number }[] }>(
    `select distinct left(month, 4)::int as year from sale_rollup where month <= ? order by 1 desc`,
    [until],
  )
  return rows.map(({ year }) => year)
}
