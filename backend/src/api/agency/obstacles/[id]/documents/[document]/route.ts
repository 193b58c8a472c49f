import { agencyObstacles } from "@lienket/contracts"
import { handleFile } from "../../../../../../http/handle"
import { agencyHandlers } from "../../../../../obstacles/agency-handlers"

export const GET = handleFile(agencyObstacles.document, agencyHandlers.document)
