import { enterpriseObstacles } from "@lienket/contracts"
import { handle } from "../../../http/handle"
import { raiserHandlers } from "../../obstacles/raiser-handlers"

export const GET = handle(enterpriseObstacles.list, raiserHandlers.list)

export const POST = handle(enterpriseObstacles.raise, raiserHandlers.raise)
