import { cooperativeAgreements } from "@lienket/contracts"
import { handle } from "../../../../../http/handle"
import { partyHandlers } from "../../../../agreements/party-handlers"

export const POST = handle(cooperativeAgreements.deliver, partyHandlers.deliver)
