import { cooperativeAgreements } from "@lienket/contracts"
import { handleFile } from "../../../../../../http/handle"
import { partyHandlers } from "../../../../../agreements/party-handlers"

export const GET = handleFile(cooperativeAgreements.document, partyHandlers.document)
