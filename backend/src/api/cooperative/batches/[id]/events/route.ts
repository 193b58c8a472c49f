import { addBatchEvent } from "@lienket/contracts"
import { handle } from "../../../../../http/handle"
import { addBatchEvent as add } from "../../../../../workflows/batches/add-batch-event"
import { viewBatch } from "../../view-batch"

export const POST = handle(addBatchEvent, async (call) => {
  const { container, caller, now: at, params, body, idempotencyKey } = call
  await add({ container, caller, at }, params.id, body, idempotencyKey)
  return await viewBatch(call, params.id)
})
