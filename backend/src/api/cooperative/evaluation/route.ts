import { cooperativeEvaluation } from "@lienket/contracts"
import { handle } from "../../../http/handle"
import { cooperativeEvaluationHandlers } from "../../evaluations/handlers"

export const GET = handle(cooperativeEvaluation.get, cooperativeEvaluationHandlers.get)

export const PUT = handle(cooperativeEvaluation.score, cooperativeEvaluationHandlers.score)
