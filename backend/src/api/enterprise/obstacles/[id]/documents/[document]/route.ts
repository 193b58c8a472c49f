import { enterpriseObstacles } from "@lienket/contracts"
import { handleFile } from "../../../../../../http/handle"
import { raiserHandlers } from "../../../../../obstacles/raiser-handlers"

export const GET = handleFile(enterpriseObstacles.document, raiserHandlers.document)
