import { createBatch, listBatches } from "@lienket/contracts"
import { handle } from "../../../http/handle"
import { createBatch as create } from "../../../workflows/batches/create-batch"
import { listOwnBatches } from "./list-batches"
import { viewBatch } from "./view-batch"

export const GET = handle(listBatches, listOwnBatches)

export const POST = handle(createBatch, async (call) => {
  const { container, caller, now: at, locale, idempotencyKey } = call
  return await viewBatch(call, await create({ container, caller, at }, call.body, { locale, idempotencyKey }))
})
