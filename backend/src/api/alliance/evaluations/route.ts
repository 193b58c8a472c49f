import { allianceEvaluations } from "@lienket/contracts"
import { handle } from "../../../http/handle"
import { allianceEvaluationHandlers } from "../../evaluations/handlers"

export const GET = handle(allianceEvaluations.list, allianceEvaluationHandlers.list)
