import { monthRange } from "@lienket/vietnam"
import { integer, type Database } from "../../database/database"
import type { SaleEntry } from "./entry"
import { entryColumns, entryOf, type SaleEntryRow } from "./ledger"
import type { Figure, SalesScope } from "./rollup"

/** Which entries: those of a scope, or of one product in it by the key of its sums. */
export type EntryScope = SalesScope & { readonly product?: string }

/** The entries behind a figure, newest first. */
export const listEntries = async (
  db: Database,
  scope: EntryScope,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<SaleEntry[]> => {
  const { sql, values } = conditionOf(scope)
  const { rows } = await db.raw<{ rows: SaleEntryRow[] }>(
    `select ${entryColumns} from sale_entry
      where ${sql}
      order by sale_entry.business_date desc, recorded_at desc, id desc
      limit ? offset ?`,
    [...values, limit, offset],
  )
  return rows.map(entryOf)
}

/** How many entries of a scope there are, and their value in đồng: counted in the ledger itself. */
export const entriesTotal = async (db: Database, scope: EntryScope): Promise<Figure> => {
  const { sql, values } = conditionOf(scope)
  const { rows } = await db.raw<{ rows: { value_vnd: string; entry_count: string }[] }>(
    `select coalesce(sum(value_vnd), 0)::text as value_vnd, count(*)::text as entry_count from sale_entry where ${sql}`,
    values,
  )
  return { value_vnd: integer(rows[0]?.value_vnd ?? 0), entry_count: integer(rows[0]?.entry_count ?? 0) }
}

const conditionOf = (scope: EntryScope): { sql: string; values: string[] } => {
  const { provinceCode, organizationId, group, channel, commune, product, range } = scope
  const narrowed: [string, string | undefined][] = [
    ["province_code = ?", provinceCode],
    ["organization_id = ?", organizationId],
    ["ocop_group = ?", group],
    ["channel = ?", channel],
    ["commune_code = ?", commune],
    ["sale_product_key(product_id, product_title) = ?", product],
    ["business_date >= ?", monthRange(range.from).from],
    ["business_date <= ?", monthRange(range.until).until],
  ]
  const used = narrowed.flatMap(([sql, value]) => (value === undefined ? [] : [{ sql, value }]))
  return { sql: used.map(({ sql }) => sql).join(" and "), values: used.map(({ value }) => value) }
}
