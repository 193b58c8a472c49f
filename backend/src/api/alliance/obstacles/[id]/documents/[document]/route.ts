import { allianceObstacles } from "@lienket/contracts"
import { handleFile } from "../../../../../../http/handle"
import { officerHandlers } from "../../../../../obstacles/officer-handlers"

export const GET = handleFile(allianceObstacles.document, officerHandlers.document)
