import { evaluationsOf, findEvaluation, holdEvaluation, keepEvaluation } from "./evaluations"
import { insertScheme, schemesOf } from "./schemes"

/** How an alliance evaluates its cooperatives: its scheme in every version, and the scores of a year. */
export class EvaluationModuleService {
  readonly schemesOf = schemesOf
  readonly insertScheme = insertScheme
  readonly findEvaluation = findEvaluation
  readonly holdEvaluation = holdEvaluation
  readonly keepEvaluation = keepEvaluation
  readonly evaluationsOf = evaluationsOf
}
