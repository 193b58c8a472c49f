import { listConferences, addConference } from "@lienket/contracts"
import { handle } from "../../../http/handle"
import { officerHandlers } from "../../agreements/officer-handlers"

export const GET = handle(listConferences, officerHandlers.conferences)

export const POST = handle(addConference, officerHandlers.addConference)
