import { toNfc } from "@lienket/vietnam"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { BatchEventKind, BatchState } from "@lienket/contracts"
import type { Database } from "../../../database/database"

/** A lot of one product as it is kept; days are business days. */
export interface Batch {
  readonly id: string
  readonly public_code: string
  readonly organization_id: string
  readonly product_id: string
  readonly variant_id: string
  readonly lot_code: string
  readonly origin: "harvested" | "produced"
  readonly produced_on: string
  readonly expires_on: string | null
  readonly planting_area_id: string | null
  readonly inputs: string | null
  readonly state: BatchState
  readonly recalled_on: string | null
  readonly recall_reason: string | null
  readonly recall_advice: string | null
  readonly is_demo: boolean
  readonly created_at: Date
  readonly received: number
  readonly remaining: number
  readonly withdrawn: number
}

export type NewBatch = Omit<
  Batch,
  "state" | "recalled_on" | "recall_reason" | "recall_advice" | "received" | "remaining" | "withdrawn"
>

// The driver would turn a date into a moment of the machine's own time zone.
const columns = `
  b.id, b.public_code, b.organization_id, b.product_id, b.variant_id, b.lot_code, b.origin, b.produced_on::text,
  b.expires_on::text, b.planting_area_id, b.inputs, b.state, b.recalled_on::text, b.recall_reason, b.recall_advice,
  b.is_demo, b.created_at, s.received, s.remaining, s.withdrawn`

/** A lot of an organisation, or null; another organisation's is as good as none. */
export const findBatch = async (db: Database, id: string, organizationId: string): Promise<Batch | null> =>
  await readBatch(db, id, organizationId, "")

/** The same, and whoever else changes it or takes from it waits. */
export const lockBatch = async (
  transaction: Knex.Transaction,
  id: string,
  organizationId: string,
): Promise<Batch | null> => await readBatch(transaction, id, organizationId, "for update")

const readBatch = async (db: Database, id: string, organizationId: string, lock: string): Promise<Batch | null> => {
  const { rows } = await db.raw<{ rows: Batch[] }>(
    `select ${columns} from batch b join batch_stock s on s.batch_id = b.id
      where b.id = ? and b.organization_id = ? ${lock}`,
    [id, organizationId],
  )
  return rows[0] ?? null
}

/** Enters a lot with nothing in it. @returns false when its id, its lot code or its public code is taken. */
export const insertBatch = async (transaction: Knex.Transaction, batch: NewBatch): Promise<boolean> => {
  const row = {
    ...batch,
    lot_code: toNfc(batch.lot_code),
    inputs: batch.inputs === null ? null : toNfc(batch.inputs),
  }
  const inserted = await transaction("batch").insert(row).onConflict().ignore().returning("id")
  if (inserted.length === 0) return false
  await transaction("batch_stock").insert({ batch_id: batch.id, received: 0, remaining: 0 })
  return true
}

export interface BatchReceipt {
  readonly id: string
  readonly batch_id: string
  readonly quantity: number
  readonly added_to_stock: boolean
  readonly at: Date
}

/** Counts pieces into a lot. @returns false when the same receipt was entered before. */
export const receivePieces = async (transaction: Knex.Transaction, receipt: BatchReceipt): Promise<boolean> => {
  const inserted = await transaction("batch_receipt").insert(receipt).onConflict("id").ignore().returning("id")
  if (inserted.length === 0) return false
  await transaction("batch_stock")
    .where({ batch_id: receipt.batch_id })
    .increment({ received: receipt.quantity, remaining: receipt.quantity })
  return true
}

export const findReceipt = async (db: Database, id: string): Promise<BatchReceipt | null> =>
  (await db("batch_receipt").where({ id }).first<BatchReceipt | undefined>()) ?? null

export interface BatchEventRecord {
  readonly id: string
  readonly batch_id: string
  readonly kind: BatchEventKind
  readonly happened_on: string
  readonly text: string
  readonly recorded_at: Date
}

/** Enters what was done to a lot. @returns false when the same event was entered before. */
export const insertBatchEvent = async (db: Database, event: BatchEventRecord): Promise<boolean> => {
  const inserted = await db("batch_event").insert(event).onConflict("id").ignore().returning("id")
  return inserted.length === 1
}

/** What was done to a lot, oldest first. */
export const batchEvents = async (db: Database, batchId: string): Promise<BatchEventRecord[]> =>
  await db("batch_event")
    .where({ batch_id: batchId })
    .orderBy(["batch_event.happened_on", "recorded_at", "id"])
    .select<BatchEventRecord[]>("*", db.raw("happened_on::text as happened_on"))

/** Ends a lot: what is left of it is withdrawn. @returns how many pieces that were. */
export const endBatch = async (
  transaction: Knex.Transaction,
  batch: Pick<Batch, "id" | "remaining">,
  end:
    | { readonly state: "closed" }
    | {
        readonly state: "recalled"
        readonly recalled_on: string
        readonly recall_reason: string
        readonly recall_advice: string | null
      },
): Promise<void> => {
  await transaction("batch").where({ id: batch.id }).update(end)
  await transaction("batch_stock")
    .where({ batch_id: batch.id })
    .update({ remaining: 0, withdrawn: transaction.raw("withdrawn + ?", [batch.remaining]) })
}

/** The lot codes of a product that begin like this, in small letters. */
export const lotCodesLike = async (db: Database, productId: string, stem: string): Promise<string[]> =>
  await db("batch")
    .where({ product_id: productId })
    .whereRaw("starts_with(lower(lot_code), ?)", [stem.toLowerCase()])
    .pluck("lot_code")
