import { cooperativeObstacles } from "@lienket/contracts"
import { handle } from "../../../../../http/handle"
import { raiserHandlers } from "../../../../obstacles/raiser-handlers"

export const POST = handle(cooperativeObstacles.reply, raiserHandlers.reply)
