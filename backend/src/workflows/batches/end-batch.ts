import { businessDate } from "@lienket/vietnam"
import { databaseOf } from "../../database/database"
import { Refusal } from "../../http/refusal"
import { watchStock } from "../listing/low-stock"
import { holdBatch, ocopOf, recordBatchAct, type BatchAct } from "./batch-act"
import { countShelf } from "./shelf"

/**
 * Calls a lot back: from this moment its trace page says so, no order is given goods of it, and what is
 * left of it leaves the stock. Recalling again changes nothing; a closed lot can still be recalled.
 * @throws Refusal `not_found`.
 */
export const recallBatch = async (
  act: BatchAct,
  batchId: string,
  { reason, advice }: { readonly reason: string; readonly advice?: string },
): Promise<void> =>
  await databaseOf(act.container).transaction(async (transaction) => {
    const { batch, shelf } = await holdBatch(transaction, act, batchId)
    if (batch.state === "recalled") return
    if (shelf !== null) await countShelf(transaction, shelf, -batch.remaining)
    await watchStock(act.container, transaction, { variantIds: [batch.variant_id] }, act.at)
    await ocopOf(act).endBatch(transaction, batch, {
      state: "recalled",
      recalled_on: businessDate(act.at),
      recall_reason: reason,
      recall_advice: advice || null,
    })
    await recordBatchAct(transaction, act, batch.id, "batch.recalled", { reason, withdrawn: batch.remaining })
  })

/**
 * Nothing of a lot is sold any more. What is left of it leaves the stock.
 * @throws Refusal `not_found`, `state_changed` for a lot that was recalled.
 */
export const closeBatch = async (act: BatchAct, batchId: string): Promise<void> =>
  await databaseOf(act.container).transaction(async (transaction) => {
    const { batch, shelf } = await holdBatch(transaction, act, batchId)
    if (batch.state === "closed") return
    if (batch.state === "recalled") throw new Refusal("state_changed")
    if (shelf !== null) await countShelf(transaction, shelf, -batch.remaining)
    await watchStock(act.container, transaction, { variantIds: [batch.variant_id] }, act.at)
    await ocopOf(act).endBatch(transaction, batch, { state: "closed" })
    await recordBatchAct(transaction, act, batch.id, "batch.closed", { withdrawn: batch.remaining })
  })
