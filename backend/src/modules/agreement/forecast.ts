import type { LineForecast, RiskReason } from "@lienket/contracts"
import { addDays, daysBetween } from "@lienket/vietnam"
import Big from "big.js"
import { dayOfPlanned, plannedBy, type Plan } from "./plan"

/** What has come of a line by a day, in its unit. */
export interface Sums {
  readonly delivered: string
  /** Of that, within the last `recentDays`. */
  readonly recent: string
  readonly last_on: string | null
}

/** How far back the present rate of deliveries is read. */
export const recentDays = 60
const silentDays = 45
// Before a tenth of the quantity was to come, the rate says nothing.
const leastEvidence = Big("0.1")

/**
 * What a line will come to, if what comes keeps its relation to what is planned: half of it as since the
 * beginning, half as lately. Planned means within the windows of the schedule, so that a season in which
 * nothing grows slows nothing down.
 */
export const forecastOf = (
  line: Plan & { readonly tolerance_percent: number },
  sums: Sums,
  day: string,
): LineForecast => {
  const quantity = Big(line.quantity)
  const delivered = Big(sums.delivered)
  const planned = plannedBy(line, day)
  const recentPlanned = planned.minus(plannedBy(line, addDays(day, -recentDays)))
  const rate = rateOf({ delivered, recent: Big(sums.recent), planned, recentPlanned })
  const expected = delivered.plus(rate.times(quantity.minus(planned)))
  const least = quantity.times(100 - line.tolerance_percent).div(100)
  const hasEvidence = planned.gte(quantity.times(leastEvidence))
  const is_at_risk = hasEvidence && expected.lt(least)
  return {
    finishes_on: rate.eq(0) ? null : finishOf(line, { delivered, planned, rate }, day),
    expected: plain(expected.round(3, Big.roundHalfUp)),
    is_at_risk,
    reason: is_at_risk ? reasonOf(line, sums, day, recentPlanned) : null,
  }
}

interface Comings {
  readonly delivered: Big
  readonly recent: Big
  readonly planned: Big
  readonly recentPlanned: Big
}

const rateOf = ({ delivered, recent, planned, recentPlanned }: Comings): Big => {
  if (planned.eq(0)) return Big(1)
  const overall = delivered.div(planned)
  return recentPlanned.eq(0) ? overall : overall.plus(recent.div(recentPlanned)).div(2)
}

const finishOf = (
  line: Plan,
  { delivered, planned, rate }: { readonly delivered: Big; readonly planned: Big; readonly rate: Big },
  day: string,
): string => {
  const missing = Big(line.quantity).minus(delivered)
  const within = dayOfPlanned(line, planned.plus(missing.div(rate)))
  if (within !== null) return within < day ? day : within
  // After the last window: at the rate of the whole term.
  const late = missing.minus(rate.times(Big(line.quantity).minus(planned)))
  const perDay = Big(line.quantity).div(daysBetween(line.starts_on, line.ends_on) + 1)
  const days = late.div(rate.times(perDay)).round(0, Big.roundUp).toNumber()
  return addDays(day > line.ends_on ? day : line.ends_on, Math.min(days, 36_500))
}

const reasonOf = (line: Plan, sums: Sums, day: string, recentPlanned: Big): RiskReason => {
  if (sums.last_on === null) return "late_start"
  if (recentPlanned.gt(0) && daysBetween(sums.last_on, day) > silentDays) return "silent"
  return daysBetween(day, line.ends_on) <= 30 ? "time_is_up" : "too_slow"
}

const plain = (value: Big): string => (value.eq(0) ? "0" : value.toFixed())
