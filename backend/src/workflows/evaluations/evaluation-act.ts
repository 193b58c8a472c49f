import type { MedusaContainer } from "@medusajs/framework/types"
import type { MemberCaller } from "../../policy/caller"

/** Who does something with an evaluation, and when. */
export interface EvaluationAct {
  readonly container: MedusaContainer
  readonly caller: MemberCaller
  readonly at: Date
}

/** Under which the log and the notices have what was done with an evaluation. */
export const subjectOf = (unitId: string, year: number) => ({ type: "evaluation", id: `${unitId} ${year}` })
