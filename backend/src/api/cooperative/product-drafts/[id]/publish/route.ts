import { publishDraft } from "@lienket/contracts"
import { handle } from "../../../../../http/handle"
import { publishListingDraft } from "../../../../../workflows/listing/publish-draft"
import { viewProduct } from "../../../products/view-product"

export const POST = handle(publishDraft, async (call) => {
  const { container, params, caller, now: at } = call
  return await viewProduct(call, await publishListingDraft(container, params.id, { caller, at }))
})
