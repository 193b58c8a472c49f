import type { EvaluationBand, EvaluationBands, EvaluationCriterion, NotGraded } from "@lienket/contracts"
import { addMonthsToDate } from "@lienket/vietnam"
import Big from "big.js"

type Scores = Readonly<Record<string, string>>
type Criteria = readonly Pick<EvaluationCriterion, "key" | "max">[]

/** The sum of what every criterion was given; null while one has nothing, which is not nought. */
export const totalOf = (criteria: Criteria, scores: Scores): string | null => {
  let total = Big(0)
  for (const { key } of criteria) {
    const score = scores[key]
    if (score === undefined) return null
    total = total.plus(score)
  }
  return total.toString()
}

/** Bands are open above: 80 is good, 79.99 is fair. */
export const bandOf = (bands: EvaluationBands, total: string): EvaluationBand => {
  const points = Big(total)
  if (points.gte(bands.good)) return "good"
  if (points.gte(bands.fair)) return "fair"
  return points.gte(bands.average) ? "average" : "weak"
}

/** What the most points sum to; a scheme needs a hundred. */
export const mostPoints = (criteria: Criteria): string =>
  criteria.reduce((sum, { max }) => sum.plus(max), Big(0)).toString()

export const areBandsInOrder = ({ good, fair, average }: EvaluationBands): boolean =>
  Big(good).lte(100) && Big(good).gt(fair) && Big(fair).gt(average) && Big(average).gt(0)

export const isAbove = (score: string, max: string): boolean => Big(score).gt(max)

/** Reviewed less self-scored. */
export const differenceOf = (reviewed: string | null | undefined, self: string | null | undefined): string | null =>
  reviewed === null || reviewed === undefined || self === null || self === undefined
    ? null
    : Big(reviewed).minus(self).toString()

interface Life {
  readonly founded_on: string | null
  readonly closed_on: string | null
  readonly stopped_on: string | null
  readonly resumed_on: string | null
}

/**
 * Why a unit is not graded for a year: younger than twelve months at its end, stopped for more than three months of
 * it, closed in it or before. Null where it is graded, also where nobody knows when it was founded.
 */
export const reasonNotGraded = (
  { founded_on, closed_on, stopped_on, resumed_on }: Life,
  year: number,
): NotGraded | null => {
  const last = `${year}-12-31`
  if (founded_on !== null && founded_on > last) return "not_founded"
  if (closed_on !== null && closed_on <= last) return "closed"
  if (founded_on !== null && addMonthsToDate(founded_on, 12) > last) return "too_young"
  if (stopped_on === null) return null
  const [first, next] = [`${year}-01-01`, `${year + 1}-01-01`]
  const from = stopped_on > first ? stopped_on : first
  const until = resumed_on !== null && resumed_on < next ? resumed_on : next
  return from < until && addMonthsToDate(from, 3) < until ? "stopped" : null
}
