import { allianceEvaluations } from "@lienket/contracts"
import { handle } from "../../../http/handle"
import { allianceEvaluationHandlers } from "../../evaluations/handlers"

export const GET = handle(allianceEvaluations.scheme, allianceEvaluationHandlers.scheme)

export const POST = handle(allianceEvaluations.changeScheme, allianceEvaluationHandlers.changeScheme)
