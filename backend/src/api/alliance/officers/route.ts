import { listOfficers } from "@lienket/contracts"
import { handle } from "../../../http/handle"
import { officerHandlers } from "../../agreements/officer-handlers"

export const GET = handle(listOfficers, officerHandlers.officers)
