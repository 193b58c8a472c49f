import { allianceReports } from "@lienket/contracts"
import { handle } from "../../../http/handle"
import { officerReportHandlers } from "../../reports/officer-handlers"

export const GET = handle(allianceReports.templates, officerReportHandlers.templates)

export const POST = handle(allianceReports.addTemplate, officerReportHandlers.addTemplate)
