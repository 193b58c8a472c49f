import { receiveBatch } from "@lienket/contracts"
import { handle } from "../../../../../http/handle"
import { receiveBatch as receive } from "../../../../../workflows/batches/receive-batch"
import { viewBatch } from "../../view-batch"

export const POST = handle(receiveBatch, async (call) => {
  const { container, caller, now: at, params, body, idempotencyKey } = call
  await receive({ container, caller, at }, params.id, body, idempotencyKey)
  return await viewBatch(call, params.id)
})
