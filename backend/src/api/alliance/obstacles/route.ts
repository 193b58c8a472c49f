import { allianceObstacles } from "@lienket/contracts"
import { handle } from "../../../http/handle"
import { officerHandlers } from "../../obstacles/officer-handlers"

export const GET = handle(allianceObstacles.list, officerHandlers.list)

export const POST = handle(allianceObstacles.raise, officerHandlers.raise)
