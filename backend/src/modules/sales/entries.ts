import { monthRange } from "@lienket/vietnam"
import type { Database } from "../../database/database"
import type { SaleEntry } from "./entry"
import { entryColumns, entryOf, type SaleEntryRow } from "./ledger"
import type { SalesScope } from "./rollup"

/** The entries behind a figure, newest first. */
export const listEntries = async (
  db: Database,
  scope: SalesScope,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<SaleEntry[]> => {
  const { provinceCode, organizationId, group, channel, range } = scope
  const narrowed: [string, string | undefined][] = [
    ["province_code = ?", provinceCode],
    ["organization_id = ?", organizationId],
    ["ocop_group = ?", group],
    ["channel = ?", channel],
    ["business_date >= ?", monthRange(range.from).from],
    ["business_date <= ?", monthRange(range.until).until],
  ]
  const used = narrowed.flatMap(([sql, value]) => (value === undefined ? [] : [{ sql, value }]))
  const { rows } = await db.raw<{ rows: SaleEntryRow[] }>(
    `select ${entryColumns} from sale_entry
      where ${used.map(({ sql }) => sql).join(" and ")}
      order by sale_entry.business_date desc, recorded_at desc, id desc
      limit ? offset ?`,
    [...used.map(({ value }) => value), limit, offset],
  )
  return rows.map(entryOf)
}
