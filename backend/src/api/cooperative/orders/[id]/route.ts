import { getCooperativeOrder } from "@lienket/contracts"
import { handle } from "../../../../http/handle"
import { viewOrder } from "../view-order"

export const GET = handle(getCooperativeOrder, (call) => viewOrder(call, call.params.id))
