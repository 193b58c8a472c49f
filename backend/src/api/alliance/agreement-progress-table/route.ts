import { exportAgreementProgress } from "@lienket/contracts"
import { handleFile } from "../../../http/handle"
import { exportHandlers } from "../../agreements/export/export-handlers"

export const GET = handleFile(exportAgreementProgress, exportHandlers.progressTable)
