import { obstacleLinks } from "@lienket/contracts"
import { handle } from "../../../../http/handle"
import { linkHandlers } from "../../../obstacles/agency-handlers"

export const POST = handle(obstacleLinks.answer, linkHandlers.answer)
