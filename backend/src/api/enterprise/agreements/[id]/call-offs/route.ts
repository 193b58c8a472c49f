import { enterpriseAgreements } from "@lienket/contracts"
import { handle } from "../../../../../http/handle"
import { partyHandlers } from "../../../../agreements/party-handlers"

export const GET = handle(enterpriseAgreements.callOffs, partyHandlers.callOffs)

export const POST = handle(enterpriseAgreements.callOff, partyHandlers.callOff)
