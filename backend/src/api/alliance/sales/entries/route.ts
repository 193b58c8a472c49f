import { listSaleEntries } from "@lienket/contracts"
import { handle } from "../../../../http/handle"
import { provinceEntries } from "../../province-sales"

export const GET = handle(listSaleEntries, provinceEntries)
