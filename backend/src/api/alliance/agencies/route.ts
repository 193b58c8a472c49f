import { allianceObstacles } from "@lienket/contracts"
import { handle } from "../../../http/handle"
import { officerHandlers } from "../../obstacles/officer-handlers"

export const GET = handle(allianceObstacles.agencies, officerHandlers.agencies)

export const POST = handle(allianceObstacles.addAgency, officerHandlers.addAgency)
