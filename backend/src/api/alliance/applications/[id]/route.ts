import { getApplication } from "@lienket/contracts"
import { handle } from "../../../../http/handle"
import { viewApplication } from "../view-application"

export const GET = handle(getApplication, (call) => viewApplication(call, call.params.id))
