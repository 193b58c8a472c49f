import { listProvinceAgreements, enterAgreement } from "@lienket/contracts"
import { handle } from "../../../http/handle"
import { officerHandlers } from "../../agreements/officer-handlers"

export const GET = handle(listProvinceAgreements, officerHandlers.list)

export const POST = handle(enterAgreement, officerHandlers.enter)
