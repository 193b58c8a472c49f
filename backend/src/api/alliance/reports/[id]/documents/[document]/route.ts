import { allianceReports } from "@lienket/contracts"
import { handleFile } from "../../../../../../http/handle"
import { officerReportHandlers } from "../../../../../reports/officer-handlers"

export const GET = handleFile(allianceReports.document, officerReportHandlers.document)
