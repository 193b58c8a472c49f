import { reportConsolidations } from "@lienket/contracts"
import { handle } from "../../../http/handle"
import { consolidationHandlers } from "../../reports/consolidation/consolidation-handlers"

export const GET = handle(reportConsolidations.get, consolidationHandlers.get)
