import { reportConsolidations } from "@lienket/contracts"
import { handleFile } from "../../../../http/handle"
import { consolidationHandlers } from "../../../reports/consolidation/consolidation-handlers"

export const GET = handleFile(reportConsolidations.workbook, consolidationHandlers.workbook)
