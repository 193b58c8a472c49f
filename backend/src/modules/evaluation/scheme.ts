import type { EvaluationBands, EvaluationCriterion } from "@lienket/contracts"

/** A version of what an alliance evaluates by; it holds from a year until another does. */
export interface Scheme {
  /** 0: as it came with the product. */
  readonly version: number
  readonly title: string
  readonly valid_from_year: number
  readonly criteria: readonly EvaluationCriterion[]
  readonly bands: EvaluationBands
  readonly changed_by: string | null
  readonly changed_at: Date | null
  readonly reason: string | null
}
