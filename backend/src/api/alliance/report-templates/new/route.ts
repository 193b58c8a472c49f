import { allianceReports } from "@lienket/contracts"
import { handle } from "../../../../http/handle"
import { officerReportHandlers } from "../../../reports/officer-handlers"

export const POST = handle(allianceReports.createTemplate, officerReportHandlers.createTemplate)
