import { getProvinceSales } from "@lienket/contracts"
import { handle } from "../../../http/handle"
import { provinceSales } from "../province-sales"

export const GET = handle(getProvinceSales, provinceSales)
