import { countListingStock } from "@lienket/contracts"
import { handle } from "../../../../../http/handle"
import { countStock } from "../../../../../workflows/listing/count-stock"
import { viewProduct } from "../../view-product"

export const POST = handle(countListingStock, async (call) => {
  const { container, params, body, caller, now: at } = call
  await countStock(container, {
    productId: params.id,
    variantId: body.variant_id,
    counted: body.stock,
    caller,
    at,
  })
  return await viewProduct(call, params.id)
})
