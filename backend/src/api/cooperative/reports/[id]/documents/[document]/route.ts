import { cooperativeReports } from "@lienket/contracts"
import { handleFile } from "../../../../../../http/handle"
import { cooperativeReportHandlers } from "../../../../../reports/cooperative-handlers"

export const GET = handleFile(cooperativeReports.document, cooperativeReportHandlers.document)
