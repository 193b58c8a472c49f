import { recallBatch } from "@lienket/contracts"
import { handle } from "../../../../../http/handle"
import { recallBatch as recall } from "../../../../../workflows/batches/end-batch"
import { viewBatch } from "../../view-batch"

export const POST = handle(recallBatch, async (call) => {
  const { container, caller, now: at, params, body } = call
  await recall({ container, caller, at }, params.id, body)
  return await viewBatch(call, params.id)
})
