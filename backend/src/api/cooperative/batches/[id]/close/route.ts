import { closeBatch } from "@lienket/contracts"
import { handle } from "../../../../../http/handle"
import { closeBatch as close } from "../../../../../workflows/batches/end-batch"
import { viewBatch } from "../../view-batch"

export const POST = handle(closeBatch, async (call) => {
  const { container, caller, now: at, params } = call
  await close({ container, caller, at }, params.id)
  return await viewBatch(call, params.id)
})
