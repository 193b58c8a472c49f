import { allianceTargets } from "@lienket/contracts"
import { handle } from "../../../../http/handle"
import { targetHandlers } from "../../../targets/handlers"

export const GET = handle(allianceTargets.get, targetHandlers.get)

export const POST = handle(allianceTargets.change, targetHandlers.change)
