import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { databaseOf } from "../../database/database"
import { entityId } from "../../database/entity-id"
import { Refusal } from "../../http/refusal"
import type { Batch } from "../../modules/ocop/batches/batches"
import { watchStock } from "../listing/low-stock"
import { holdBatch, ocopOf, recordBatchAct, type BatchAct } from "./batch-act"
import { countShelf, type Shelf } from "./shelf"

interface Receipt {
  readonly id: string
  readonly quantity: number
  readonly add_to_stock: boolean
}

/**
 * More pieces of a lot come in.
 * @throws Refusal `not_found`, `state_changed` (recalled or closed meanwhile), `idempotency_conflict`.
 */
export const receiveBatch = async (
  act: BatchAct,
  batchId: string,
  wish: Omit<Receipt, "id">,
  idempotencyKey: string | undefined,
): Promise<void> =>
  await databaseOf(act.container).transaction(async (transaction) => {
    const { batch, shelf } = await holdBatch(transaction, act, batchId)
    const receipt = { id: entityId("brec", batch.id, idempotencyKey), ...wish }
    if (await receiveInto(transaction, act, batch, shelf, receipt))
      await recordBatchAct(transaction, act, batch.id, "batch.received", wish)
  })

/** @returns false when the receipt was entered before. */
export const receiveInto = async (
  transaction: Knex.Transaction,
  act: BatchAct,
  batch: Pick<Batch, "id" | "variant_id" | "state">,
  shelf: Shelf | null,
  { id, quantity, add_to_stock }: Receipt,
): Promise<boolean> => {
  const known = await ocopOf(act).findReceipt(transaction, id)
  if (known !== null) {
    if (known.quantity !== quantity || known.added_to_stock !== add_to_stock) throw new Refusal("idempotency_conflict")
    return false
  }
  if (batch.state !== "active") throw new Refusal("state_changed")
  if (add_to_stock && shelf === null) throw new Refusal("invalid_choice", { field: "add_to_stock" })
  const receipt = { id, batch_id: batch.id, quantity, added_to_stock: add_to_stock, at: act.at }
  if (!(await ocopOf(act).receivePieces(transaction, receipt))) return false
  if (add_to_stock && shelf !== null) {
    await countShelf(transaction, shelf, quantity)
    await watchStock(act.container, transaction, { variantIds: [batch.variant_id] }, act.at)
  }
  return true
}
