import { getReadyUrges, urgeParty } from "@lienket/contracts"
import { handle } from "../../../../../http/handle"
import { officerHandlers } from "../../../../agreements/officer-handlers"

export const GET = handle(getReadyUrges, officerHandlers.readyUrges)

export const POST = handle(urgeParty, officerHandlers.urge)
