import { generateEntityId } from "@medusajs/framework/utils"
import { integer, type Database } from "../../database/database"
import {
  assertSale,
  measuredReversalOf,
  partialReversalOf,
  reversalOf,
  type MeasuredPart,
  type NewSaleEntry,
  type SaleEntry,
  type SaleRecorder,
  type SaleSourceKind,
} from "./entry"

/** Entries as they lie in the table. */
interface Row extends Omit<SaleEntry, "net_weight_grams" | "value_vnd" | "recorded_by"> {
  net_weight_grams: string | null
  value_vnd: string
  recorded_by_type: SaleRecorder["type"]
  recorded_by_id: string | null
}

export const entryColumns = `
  id, organization_id, province_code, commune_code, product_id, product_title, ocop_group, quantity::text as quantity, unit,
  net_weight_grams, value_vnd, channel, buyer_kind, agreement_line_id, business_date::text as business_date,
  source_kind, source_id, reference, reverses_id, recorded_by_type, recorded_by_id, recorded_at`

const given = `
  select * from jsonb_to_recordset(?::jsonb) as e (
    id text, organization_id text, province_code text, commune_code text, product_id text, product_title text,
    ocop_group text, quantity numeric, unit text, net_weight_grams bigint, value_vnd bigint, channel text, buyer_kind text,
    agreement_line_id text, business_date date, source_kind text, source_id text, reference text, reverses_id text,
    recorded_by_type text, recorded_by_id text, recorded_at timestamptz)`

const insert = `
  insert into sale_entry (
    id, organization_id, province_code, commune_code, product_id, product_title, ocop_group, quantity, unit,
    net_weight_grams, value_vnd, channel, buyer_kind, agreement_line_id, business_date, source_kind, source_id,
    reference, reverses_id, recorded_by_type, recorded_by_id, recorded_at)
  select id, organization_id, province_code, commune_code, product_id, product_title, ocop_group, quantity, unit,
         net_weight_grams, value_vnd, channel, buyer_kind, agreement_line_id, business_date, source_kind, source_id,
         reference, reverses_id, recorded_by_type, recorded_by_id, recorded_at
    from (${given}) g
  on conflict do nothing
  returning ${entryColumns}`

/**
 * Writes sales into the ledger; a trigger sums them into its rollups. A sale whose source is in the ledger
 * already is left out: recording twice counts once.
 * @returns the entries really written.
 * @throws RangeError for a quantity, value or date that no sale can have.
 */
export const recordEntries = async (db: Database, entries: readonly NewSaleEntry[]): Promise<SaleEntry[]> => {
  entries.forEach(assertSale)
  return await write(
    db,
    entries.map((entry) => ({ ...entry, reverses_id: null })),
  )
}

/**
 * Takes sales back by their sources, each once however often it is asked.
 * @param dayOf business day of a reversing entry, where it is another than that of `at`.
 * @returns the reversing entries really written.
 */
export const reverseEntries = async (
  db: Database,
  source: { readonly sourceKind: SaleSourceKind; readonly sourceIds: readonly string[] },
  by: SaleRecorder,
  at: Date,
  dayOf?: (entry: SaleEntry) => string,
): Promise<SaleEntry[]> => {
  const { rows } = await db.raw<{ rows: Row[] }>(
    `select ${entryColumns} from sale_entry
      where source_kind = ? and source_id = any(?::text[]) and reverses_id is null
      order by id`,
    [source.sourceKind, [...source.sourceIds]],
  )
  return await write(
    db,
    rows.map(entryOf).map((entry) => reversalOf(entry, by, at, dayOf?.(entry))),
  )
}

/** A part of the goods of one sale, in whole pieces. */
export interface SalePart {
  /** Of the sale as it was recorded. */
  readonly sourceId: string
  /** Of what takes it back, so that it is taken back once however often it is asked. */
  readonly reversalId: string
  readonly pieces: number
}

/**
 * Takes parts of sales back, each exactly as much as came back. A sale that is not in the ledger is left out.
 * The caller holds the lock under which no more comes back than was sold.
 * @returns the reversing entries really written.
 */
export const reverseParts = async (
  db: Database,
  sourceKind: SaleSourceKind,
  parts: readonly SalePart[],
  by: SaleRecorder,
  at: Date,
): Promise<SaleEntry[]> => {
  const { rows } = await db.raw<{ rows: Row[] }>(
    `select ${entryColumns} from sale_entry
      where source_kind = ? and source_id = any(?::text[]) and reverses_id is null
      order by id`,
    [sourceKind, parts.map(({ sourceId }) => sourceId)],
  )
  const sales = new Map(rows.map((row) => [row.source_id, entryOf(row)]))
  return await write(
    db,
    parts.flatMap(({ sourceId, reversalId, pieces }) => {
      const sale = sales.get(sourceId)
      return sale === undefined ? [] : [partialReversalOf(sale, { pieces, sourceId: reversalId }, by, at)]
    }),
  )
}

/**
 * Takes a measured part of a sale back. The caller holds the lock under which no more comes back than was sold.
 * @returns the reversing entry, or none when it is in the ledger already.
 * @throws Error when the sale is not in the ledger, RangeError for a part that no sale can have.
 */
export const reverseMeasured = async (
  db: Database,
  source: { readonly sourceKind: SaleSourceKind; readonly sourceId: string },
  part: MeasuredPart,
  by: SaleRecorder,
  at: Date,
): Promise<SaleEntry[]> => {
  const { rows } = await db.raw<{ rows: Row[] }>(
    `select ${entryColumns} from sale_entry where source_kind = ? and source_id = ? and reverses_id is null`,
    [source.sourceKind, source.sourceId],
  )
  const [row] = rows
  if (row === undefined) throw new Error(`no sale of ${source.sourceKind} ${source.sourceId} is in the ledger`)
  return await write(db, [measuredReversalOf(entryOf(row), part, by, at)])
}

const write = async (db: Database, entries: readonly Omit<SaleEntry, "id">[]): Promise<SaleEntry[]> => {
  if (entries.length === 0) return []
  const rows = entries.map(({ recorded_by, ...entry }) => ({
    ...entry,
    id: generateEntityId("", "sale"),
    recorded_by_type: recorded_by.type,
    recorded_by_id: recorded_by.id,
  }))
  const { rows: written } = await db.raw<{ rows: Row[] }>(insert, [JSON.stringify(rows)])
  return written.map(entryOf)
}

export const entryOf = ({ recorded_by_type, recorded_by_id, ...row }: Row): SaleEntry => ({
  ...row,
  net_weight_grams: row.net_weight_grams === null ? null : integer(row.net_weight_grams),
  value_vnd: integer(row.value_vnd),
  recorded_by: { type: recorded_by_type, id: recorded_by_id },
})

export type SaleEntryRow = Row
