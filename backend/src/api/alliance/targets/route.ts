import { allianceTargets } from "@lienket/contracts"
import { handle } from "../../../http/handle"
import { targetHandlers } from "../../targets/handlers"

export const GET = handle(allianceTargets.list, targetHandlers.list)

export const POST = handle(allianceTargets.add, targetHandlers.add)
