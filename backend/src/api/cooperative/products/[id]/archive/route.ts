import { archiveListing } from "@lienket/contracts"
import { handle } from "../../../../../http/handle"
import { changeListingState } from "../../../../../workflows/listing/change-state"
import { viewProduct } from "../../view-product"

export const POST = handle(archiveListing, async (call) => {
  const { container, params, caller, now: at } = call
  await changeListingState(container, "archive", { productId: params.id, caller, at })
  return await viewProduct(call, params.id)
})
