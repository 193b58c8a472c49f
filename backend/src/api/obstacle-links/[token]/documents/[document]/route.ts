import { obstacleLinks } from "@lienket/contracts"
import { handleFile } from "../../../../../http/handle"
import { linkHandlers } from "../../../../obstacles/agency-handlers"

export const GET = handleFile(obstacleLinks.document, linkHandlers.document)
