import { priceListing } from "@lienket/contracts"
import { handle } from "../../../../../http/handle"
import { setListingPrice } from "../../../../../workflows/listing/set-price"
import { viewProduct } from "../../view-product"

export const POST = handle(priceListing, async (call) => {
  const { container, params, body, caller, now: at } = call
  await setListingPrice(container, {
    productId: params.id,
    variantId: body.variant_id,
    priceVnd: body.price_vnd,
    caller,
    at,
  })
  return await viewProduct(call, params.id)
})
