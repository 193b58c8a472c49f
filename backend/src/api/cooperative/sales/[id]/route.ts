import { getCooperativeSale } from "@lienket/contracts"
import { handle } from "../../../../http/handle"
import { viewSale } from "../sale-view"

export const GET = handle(getCooperativeSale, (call) => viewSale(call, { id: call.params.id }))
