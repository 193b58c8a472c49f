import { getListing, updateListing } from "@lienket/contracts"
import { handle } from "../../../../http/handle"
import { republishListing } from "../../../../workflows/listing/publish-draft"
import { viewProduct } from "../view-product"

export const GET = handle(getListing, (call) => viewProduct(call, call.params.id))

export const PUT = handle(updateListing, async (call) => {
  const { container, params, body, caller, now: at } = call
  await republishListing(container, params.id, body, { caller, at })
  return await viewProduct(call, params.id)
})
