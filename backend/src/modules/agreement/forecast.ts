import type { LineForecast, RiskReason } from "@lienket/contracts"
import { addDays, daysBetween } from "@lienket/vietnam"
import Big from "big.js"
import { divide } from "./divide"
import { dayOfPlanned, plannedBy, type Plan } from "./plan"

/** What has come of a line by a day, in its unit. */
export interface Sums {
  readonly delivered: string
  /** Of that, within the last `recentDays`. */
  readonly recent: string
  /** Recorded by one side, and not answered yet. */
  readonly unconfirmed: string
  readonly delivery_count: number
  readonly first_on: string | null
  readonly last_on: string | null
}

/** How far back the present rate of deliveries is read. */
export const recentDays = 60
const silentDays = 45
// Before a tenth of the quantity was to come, the rate says nothing.
const leastEvidence = Big("0.1")
// One lorry more or less says nothing of a rate: lately counts where at least two should have come lately.
const leastRecentDeliveries = 2

/**
 * What a line will come to, if what comes keeps its relation to what is planned: half of it as since the first
 * delivery, half as lately. Planned means within the windows of the schedule, so that a season in which nothing
 * grows slows nothing down. What waits for an answer is taken to have come: it is no progress, but goods that lie at
 * the buyer's are no reason to expect less. How often this is right says `scripts/backtest-forecast.ts`.
 */
export const forecastOf = (
  line: Plan & { readonly tolerance_percent: number },
  sums: Sums,
  day: string,
): LineForecast => {
  const quantity = Big(line.quantity)
  const come = Big(sums.delivered).plus(sums.unconfirmed)
  const planned = plannedBy(line, day)
  const recentPlanned = planned.minus(plannedBy(line, addDays(day, -recentDays)))
  const rate = rateOf(line, sums, { come, planned, recentPlanned })
  const expected = come.plus(rate.times(quantity.minus(planned)))
  const least = quantity.times(100 - line.tolerance_percent).times("0.01")
  const hasEvidence = planned.gte(quantity.times(leastEvidence))
  const is_at_risk = hasEvidence && expected.lt(least)
  return {
    finishes_on: rate.eq(0) ? null : finishOf(line, { come, planned, rate }, day),
    expected: plain(expected.round(3, Big.roundHalfUp)),
    is_at_risk,
    reason: is_at_risk ? reasonOf(line, sums, day, recentPlanned) : null,
  }
}

interface Comings {
  readonly come: Big
  readonly planned: Big
  readonly recentPlanned: Big
}

const rateOf = (line: Plan, sums: Sums, { come, planned, recentPlanned }: Comings): Big => {
  if (planned.eq(0)) return Big(1)
  const { begun, between } = rhythmOf(line, sums)
  const since = planned.minus(begun)
  // What a late start has cost is missing already; it says nothing of how fast goods come now.
  const isLongEnough = since.gte(leastEvidence.times(line.quantity))
  const [from, span] = isLongEnough ? [begun, since] : [Big(0), planned]
  const overall = divide(come, span)
  const recentSpan = recentPlanned.lt(planned.minus(from)) ? recentPlanned : planned.minus(from)
  if (recentSpan.eq(0) || recentSpan.lt(between.times(leastRecentDeliveries))) return overall
  return overall.plus(divide(Big(sums.recent).plus(sums.unconfirmed), recentSpan)).times("0.5")
}

/** What is planned for from one delivery to the next, and how much of the plan lay behind when the first was on its way. */
const rhythmOf = (
  line: Plan,
  { delivery_count, first_on, last_on }: Sums,
): { readonly begun: Big; readonly between: Big } => {
  if (first_on === null || last_on === null || delivery_count < 2) return { begun: Big(0), between: Big(0) }
  const first = plannedBy(line, first_on)
  const between = divide(plannedBy(line, last_on).minus(first), Big(delivery_count - 1))
  const begun = first.minus(between)
  return { begun: begun.lt(0) ? Big(0) : begun, between }
}

const finishOf = (
  line: Plan,
  { come, planned, rate }: { readonly come: Big; readonly planned: Big; readonly rate: Big },
  day: string,
): string => {
  const missing = Big(line.quantity).minus(come)
  const within = dayOfPlanned(line, planned.plus(divide(missing, rate)))
  if (within !== null) return within < day ? day : within
  // After the last window: at the rate of the whole term.
  const late = missing.minus(rate.times(Big(line.quantity).minus(planned)))
  const perDay = divide(Big(line.quantity), Big(daysBetween(line.starts_on, line.ends_on) + 1))
  const days = divide(late, rate.times(perDay)).round(0, Big.roundUp).toNumber()
  return addDays(day > line.ends_on ? day : line.ends_on, Math.min(days, 36_500))
}

const reasonOf = (line: Plan, sums: Sums, day: string, recentPlanned: Big): RiskReason => {
  if (sums.last_on === null) return "late_start"
  if (recentPlanned.gt(0) && daysBetween(sums.last_on, day) > silentDays) return "silent"
  return daysBetween(day, line.ends_on) <= 30 ? "time_is_up" : "too_slow"
}

const plain = (value: Big): string => (value.eq(0) ? "0" : value.toFixed())
