import { obstacleLinks } from "@lienket/contracts"
import { handle } from "../../../http/handle"
import { linkHandlers } from "../../obstacles/agency-handlers"

export const GET = handle(obstacleLinks.get, linkHandlers.get)
