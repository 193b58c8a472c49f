import { getAgreementDocument } from "@lienket/contracts"
import { handleFile } from "../../../../../../http/handle"
import { officerHandlers } from "../../../../../agreements/officer-handlers"

export const GET = handleFile(getAgreementDocument, officerHandlers.document)
