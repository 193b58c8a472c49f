import { cooperativeObstacles } from "@lienket/contracts"
import { handle } from "../../../http/handle"
import { raiserHandlers } from "../../obstacles/raiser-handlers"

export const GET = handle(cooperativeObstacles.list, raiserHandlers.list)

export const POST = handle(cooperativeObstacles.raise, raiserHandlers.raise)
