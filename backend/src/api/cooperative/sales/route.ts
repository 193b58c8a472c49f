import { listCooperativeSales, recordSale } from "@lienket/contracts"
import { handle } from "../../../http/handle"
import { recordTypedSale } from "../../../workflows/manual-sales/record-typed-sale"
import { listSales } from "./list-sales"
import { viewSale } from "./sale-view"

export const GET = handle(listCooperativeSales, listSales)

export const POST = handle(recordSale, async (call) => {
  const { body, caller, idempotencyKey, now } = call
  return await viewSale(call, {
    typedId: await recordTypedSale(call.container, { typed: body, caller, idempotencyKey, at: now }),
  })
})
