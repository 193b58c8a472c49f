import { chooseOfficer } from "@lienket/contracts"
import { handle } from "../../../../../http/handle"
import { officerHandlers } from "../../../../agreements/officer-handlers"

export const POST = handle(chooseOfficer, officerHandlers.chooseOfficer)
