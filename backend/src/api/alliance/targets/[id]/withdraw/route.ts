import { allianceTargets } from "@lienket/contracts"
import { handle } from "../../../../../http/handle"
import { targetHandlers } from "../../../../targets/handlers"

export const POST = handle(allianceTargets.withdraw, targetHandlers.withdraw)
