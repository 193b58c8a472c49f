import { withdrawProposal } from "@lienket/contracts"
import { handle } from "../../../../../http/handle"
import { officerHandlers } from "../../../../agreements/officer-handlers"

export const POST = handle(withdrawProposal, officerHandlers.withdrawProposal)
