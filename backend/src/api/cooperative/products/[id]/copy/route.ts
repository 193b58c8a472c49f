import { copyListing } from "@lienket/contracts"
import { handle } from "../../../../../http/handle"
import { beginCopy } from "../../../../../workflows/listing/copy-listing"
import { viewDraft } from "../../view-draft"

export const POST = handle(copyListing, async (call) => {
  const { container, params, caller, idempotencyKey, now: at } = call
  return await viewDraft(call, await beginCopy(container, { productId: params.id, caller, idempotencyKey, at }))
})
