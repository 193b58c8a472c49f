import { createListing, listListings } from "@lienket/contracts"
import { handle } from "../../../http/handle"
import { publishListing } from "../../../workflows/listing/publish-draft"
import { listProducts } from "./list-products"
import { viewProduct } from "./view-product"

export const GET = handle(listListings, listProducts)

export const POST = handle(createListing, async (call) => {
  const { container, body, caller, now: at, idempotencyKey } = call
  return await viewProduct(call, await publishListing(container, body, { caller, at, idempotencyKey }))
})
