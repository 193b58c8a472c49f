import { allianceReports } from "@lienket/contracts"
import { handle } from "../../../../../http/handle"
import { officerReportHandlers } from "../../../../reports/officer-handlers"

export const GET = handle(allianceReports.entries, officerReportHandlers.entries)
