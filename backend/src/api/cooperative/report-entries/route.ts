import { cooperativeReports } from "@lienket/contracts"
import { handle } from "../../../http/handle"
import { cooperativeReportHandlers } from "../../reports/cooperative-handlers"

export const GET = handle(cooperativeReports.entries, cooperativeReportHandlers.entries)
