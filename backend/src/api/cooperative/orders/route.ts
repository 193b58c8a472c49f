import { listCooperativeOrders } from "@lienket/contracts"
import { handle } from "../../../http/handle"
import { listOrders } from "./list-orders"

export const GET = handle(listCooperativeOrders, listOrders)
