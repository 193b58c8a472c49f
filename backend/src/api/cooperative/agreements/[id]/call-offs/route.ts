import { cooperativeAgreements } from "@lienket/contracts"
import { handle } from "../../../../../http/handle"
import { partyHandlers } from "../../../../agreements/party-handlers"

export const GET = handle(cooperativeAgreements.callOffs, partyHandlers.callOffs)

export const POST = handle(cooperativeAgreements.callOff, partyHandlers.callOff)
