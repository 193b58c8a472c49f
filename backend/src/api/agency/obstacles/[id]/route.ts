import { agencyObstacles } from "@lienket/contracts"
import { handle } from "../../../../http/handle"
import { agencyHandlers } from "../../../obstacles/agency-handlers"

export const GET = handle(agencyObstacles.get, agencyHandlers.get)
