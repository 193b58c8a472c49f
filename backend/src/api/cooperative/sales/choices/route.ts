import { listSaleChoices } from "@lienket/contracts"
import { handle } from "../../../../http/handle"
import { saleChoices } from "../sale-choices"

export const GET = handle(listSaleChoices, saleChoices)
