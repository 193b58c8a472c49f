import type { AgreementPace, LineProgress } from "@lienket/contracts"
import { daysBetween } from "@lienket/vietnam"
import Big from "big.js"
import { divide } from "./divide"
import { forecastOf, type Sums } from "./forecast"
import { dueBy, openBy, type Plan } from "./plan"

export interface LineFacts extends Plan {
  readonly id: string
  readonly title: string
  readonly unit: string
  readonly tolerance_percent: number
}

/** What both sides or one of them recorded for a line, in the line's unit. */
export interface LineSums extends Sums {
  readonly value_vnd: number
  readonly unconfirmed_count: number
  readonly disputed: string
  readonly disputed_count: number
}

/** The sums of a line under which nobody has recorded anything. */
export const nothingRecorded: LineSums = {
  delivered: "0",
  recent: "0",
  value_vnd: 0,
  delivery_count: 0,
  first_on: null,
  last_on: null,
  unconfirmed: "0",
  unconfirmed_count: 0,
  disputed: "0",
  disputed_count: 0,
}

// Shorter than this after the first day, having heard nothing says nothing.
const daysUntilNewsIsDue = 30

/** How far one line is carried out at the end of a day. `is_running`: it is signed, and neither paused nor ended. */
export const progressOf = (line: LineFacts, sums: LineSums, day: string, is_running: boolean): LineProgress => {
  const delivered = Big(sums.delivered)
  const due = dueBy(line, day)
  const missing = Big(line.quantity).minus(delivered)
  const pace = paceOf(line, sums, due, day)
  return {
    line_id: line.id,
    title: line.title,
    unit: line.unit,
    committed: line.quantity,
    delivered: plain(delivered),
    remaining: plain(missing.gt(0) ? missing : Big(0)),
    due: plain(due.round(3, Big.roundHalfUp)),
    unconfirmed: sums.unconfirmed,
    disputed: sums.disputed,
    share_bp: shareOf(delivered, line.quantity),
    value_vnd: sums.value_vnd,
    delivery_count: sums.delivery_count,
    first_on: sums.first_on,
    last_on: sums.last_on,
    pace,
    forecast: is_running && pace !== "fulfilled" && day >= line.starts_on ? forecastOf(line, sums, day) : null,
  }
}

/** The least that carries a line out: its quantity, less what the agreement tolerates. */
export const leastOf = ({ quantity, tolerance_percent }: Pick<LineFacts, "quantity" | "tolerance_percent">): Big =>
  Big(quantity)
    .times(100 - tolerance_percent)
    .times("0.01")

const paceOf = (line: LineFacts, sums: LineSums, wholeDue: Big, day: string): AgreementPace => {
  const delivered = Big(sums.delivered)
  if (delivered.gte(leastOf(line))) return "fulfilled"
  if (day < line.starts_on) return "not_due"
  const due = wholeDue.times(100 - line.tolerance_percent).times("0.01")
  const is_silent = sums.delivery_count + sums.unconfirmed_count + sums.disputed_count === 0
  if (is_silent) return due.gt(0) || daysBetween(line.starts_on, day) > daysUntilNewsIsDue ? "no_report" : "not_due"
  if (delivered.lt(due)) return "behind"
  return delivered.gt(openBy(line, day)) ? "ahead" : "on_time"
}

/** One quantity of another in basis points, rounded half-up; null where there is nothing to compare with. */
export const shareOf = (part: Big, whole: string): number | null =>
  Big(whole).eq(0) ? null : divide(part.times(10_000), Big(whole)).round(0, Big.roundHalfUp).toNumber()

// What needs somebody comes first.
const urgency: readonly AgreementPace[] = ["no_report", "behind", "on_time", "ahead", "not_due", "fulfilled"]

/**
 * The pace of lines together: that of the one which needs somebody most. One line without a report beside
 * others that have some is behind.
 */
export const paceOfAll = (lines: readonly Pick<LineProgress, "pace" | "due">[]): AgreementPace => {
  const paces = new Set(lines.map(({ pace }) => pace))
  const isMixed = paces.has("no_report") && lines.some(({ pace }) => pace !== "no_report" && pace !== "not_due")
  if (isMixed) return "behind"
  return urgency.find((pace) => paces.has(pace)) ?? "not_due"
}

/** The mean of shares, each capped at the whole: what one line brings too much makes up for no other. */
export const averageShare = (shares: readonly (number | null)[]): number | null => {
  const known = shares.filter((share) => share !== null)
  if (known.length === 0) return null
  const sum = known.reduce((total, share) => total + Math.min(share, 10_000), 0)
  return Math.round(sum / known.length)
}

const plain = (value: Big): string => (value.eq(0) ? "0" : value.toFixed())
