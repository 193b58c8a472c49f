import { copyListing as copyRoute } from "@lienket/contracts"
import { handle } from "../../../../../http/handle"
import { copyListing } from "../../../../../workflows/listing/copy-listing"
import { viewDraft } from "../../view-draft"

export const POST = handle(copyRoute, async (call) => {
  const { container, params, caller, idempotencyKey, now: at } = call
  return await viewDraft(call, await copyListing(container, { productId: params.id, caller, idempotencyKey, at }))
})
