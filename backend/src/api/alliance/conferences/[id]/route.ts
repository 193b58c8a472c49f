import { getConference, changeConference } from "@lienket/contracts"
import { handle } from "../../../../http/handle"
import { officerHandlers } from "../../../agreements/officer-handlers"

export const GET = handle(getConference, officerHandlers.conference)

export const POST = handle(changeConference, officerHandlers.changeConference)
