import type { BatchEventKind } from "@lienket/contracts"
import { businessDate } from "@lienket/vietnam"
import { databaseOf } from "../../database/database"
import { entityId } from "../../database/entity-id"
import { Refusal } from "../../http/refusal"
import { holdBatch, ocopOf, recordBatchAct, type BatchAct } from "./batch-act"

interface Event {
  readonly kind: BatchEventKind
  readonly happened_on: string
  readonly text: string
}

/** The most events a lot keeps: a diary of three years with one each day. */
const mostEvents = 1_000

/**
 * Something was done to a lot. It shows on the trace page and is never taken away again.
 * @throws Refusal `not_found`, `date_in_future`, `too_large` (the lot's diary is full), `idempotency_conflict`.
 */
export const addBatchEvent = async (
  act: BatchAct,
  batchId: string,
  event: Event,
  idempotencyKey: string | undefined,
): Promise<void> => {
  if (event.happened_on > businessDate(act.at)) throw new Refusal("date_in_future", { field: "happened_on" })
  await databaseOf(act.container).transaction(async (transaction) => {
    const { batch } = await holdBatch(transaction, act, batchId)
    const id = entityId("bevt", batch.id, idempotencyKey)
    const known = await ocopOf(act).batchEvents(transaction, batch.id)
    const same = known.find((each) => each.id === id)
    if (same !== undefined) {
      if (same.kind !== event.kind || same.happened_on !== event.happened_on || same.text !== event.text)
        throw new Refusal("idempotency_conflict")
      return
    }
    if (known.length >= mostEvents) throw new Refusal("too_large", { field: "text" })
    await ocopOf(act).insertBatchEvent(transaction, { id, batch_id: batch.id, ...event, recorded_at: act.at })
    await recordBatchAct(transaction, act, batch.id, "batch.event_added", { ...event })
  })
}
