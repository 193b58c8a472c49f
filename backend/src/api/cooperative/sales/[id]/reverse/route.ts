import { reverseSale } from "@lienket/contracts"
import { handle } from "../../../../../http/handle"
import { reverseTypedSale } from "../../../../../workflows/manual-sales/reverse-typed-sale"
import { viewSale } from "../../sale-view"

export const POST = handle(reverseSale, async (call) => {
  const { params, body, caller, now } = call
  await reverseTypedSale(call.container, { entryId: params.id, reason: body.reason, caller, at: now })
  return await viewSale(call, { id: params.id })
})
