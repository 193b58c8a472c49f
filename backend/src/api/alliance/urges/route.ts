import { listUrges } from "@lienket/contracts"
import { handle } from "../../../http/handle"
import { officerHandlers } from "../../agreements/officer-handlers"

export const GET = handle(listUrges, officerHandlers.urges)
