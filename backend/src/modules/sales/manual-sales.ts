import { createHash } from "node:crypto"
import type { NewManualSaleBody } from "@lienket/contracts"
import type { Database } from "../../database/database"
import type { ManualSale } from "./manual-sale"

/** A sale that was typed in, beside the entry of the ledger that it made. */
export interface NewManualSaleRecord {
  readonly id: string
  readonly organization_id: string
  readonly sale: ManualSale
  readonly content_hash: string
  readonly noted_at: string | null
  readonly recorded_at: Date
}

/** What tells one sale from another that is sent under the same key. */
export const contentHash = (typed: NewManualSaleBody): string =>
  createHash("sha256")
    .update(
      JSON.stringify([
        typed.variant_id ?? null,
        typed.title ?? null,
        typed.group ?? null,
        typed.quantity,
        typed.unit,
        typed.price.per,
        typed.price.amount_vnd,
        typed.way,
        typed.sold_on,
        typed.note ?? "",
        typed.take_stock ?? false,
      ]),
    )
    .digest("hex")

/** The content of those of these sales that are there already. */
export const knownManualSales = async (db: Database, ids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const { rows } = await db.raw<{ rows: { id: string; content_hash: string }[] }>(
    `select id, content_hash from manual_sale where id = any(?::text[])`,
    [[...ids]],
  )
  return new Map(rows.map(({ id, content_hash }) => [id, content_hash]))
}

/**
 * Enters what was typed in, in one statement; of two who enter the same id at once the later waits
 * and enters nothing.
 * @returns the ids that are new.
 */
export const insertManualSales = async (
  db: Database,
  records: readonly NewManualSaleRecord[],
): Promise<ReadonlySet<string>> => {
  if (records.length === 0) return new Set()
  const rows = records.map(({ sale, recorded_at, ...record }) => ({
    ...record,
    variant_id: sale.variant_id,
    way: sale.way,
    unit: sale.chosen_unit,
    price_per: sale.price.per,
    price_vnd: sale.price.amount_vnd,
    note: sale.note,
    stock_pieces: sale.stock?.pieces ?? null,
    inventory_item_id: sale.stock?.inventory_item_id ?? null,
    stock_location_id: sale.stock?.location_id ?? null,
    recorded_at: recorded_at.toISOString(),
  }))
  const { rows: written } = await db.raw<{ rows: { id: string }[] }>(
    `insert into manual_sale (
       id, organization_id, variant_id, way, unit, price_per, price_vnd, note, stock_pieces, inventory_item_id,
       stock_location_id, content_hash, noted_at, recorded_at)
     select id, organization_id, variant_id, way, unit, price_per, price_vnd, note, stock_pieces, inventory_item_id,
            stock_location_id, content_hash, noted_at, recorded_at
       from jsonb_populate_recordset(null::manual_sale, ?::jsonb)
      order by id
     on conflict (id) do nothing
     returning id`,
    [JSON.stringify(rows)],
  )
  return new Set(written.map(({ id }) => id))
}

/** Why a sale was taken back, and what it had taken from stock. */
export const noteReversal = async (
  db: Database,
  id: string,
  reason: string,
): Promise<{ inventory_item_id: string; location_id: string; pieces: number } | null> => {
  const { rows } = await db.raw<{
    rows: { inventory_item_id: string | null; stock_location_id: string | null; stock_pieces: number | null }[]
  }>(
    `update manual_sale set reversal_reason = ? where id = ?
     returning inventory_item_id, stock_location_id, stock_pieces`,
    [reason, id],
  )
  const [row] = rows
  if (row === undefined || row.inventory_item_id === null || row.stock_location_id === null || !row.stock_pieces)
    return null
  return { inventory_item_id: row.inventory_item_id, location_id: row.stock_location_id, pieces: row.stock_pieces }
}
