import { changeAgreementSettings, getAgreementSettings } from "@lienket/contracts"
import { handle } from "../../../http/handle"
import { officerHandlers } from "../../agreements/officer-handlers"

export const GET = handle(getAgreementSettings, officerHandlers.settings)

export const POST = handle(changeAgreementSettings, officerHandlers.changeSettings)
