import { hideListing } from "@lienket/contracts"
import { handle } from "../../../../../http/handle"
import { changeListingState } from "../../../../../workflows/listing/change-state"
import { viewProduct } from "../../view-product"

export const POST = handle(hideListing, async (call) => {
  const { container, params, caller, now: at } = call
  await changeListingState(container, "hide", { productId: params.id, caller, at })
  return await viewProduct(call, params.id)
})
