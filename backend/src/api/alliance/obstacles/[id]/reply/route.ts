import { allianceObstacles } from "@lienket/contracts"
import { handle } from "../../../../../http/handle"
import { officerHandlers } from "../../../../obstacles/officer-handlers"

export const POST = handle(allianceObstacles.reply, officerHandlers.reply)
