import { enterpriseAgreements } from "@lienket/contracts"
import { handleFile } from "../../../../../../http/handle"
import { partyHandlers } from "../../../../../agreements/party-handlers"

export const GET = handleFile(enterpriseAgreements.document, partyHandlers.document)
