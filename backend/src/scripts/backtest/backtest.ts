import { addDays, daysBetween } from "@lienket/vietnam"
import Big from "big.js"
import { recentDays } from "../../modules/agreement/forecast"
import { stepsOf, type Plan } from "../../modules/agreement/plan"
import { nothingRecorded, progressOf, type LineSums } from "../../modules/agreement/progress"

/** What came of a line on a day, in its unit, and the day on which both sides had agreed on it. */
export interface Came {
  readonly on: string
  readonly known_on: string
  readonly quantity: string
}

/** A line whose end is known. */
export interface PastLine extends Plan {
  readonly name: string
  readonly tolerance_percent: number
  readonly came: readonly Came[]
  /** The last day on which it was running: before its end where it was paused or ended early. */
  readonly ran_until: string
  /** What happened in the end: less came in time than the agreement tolerates. */
  readonly is_missed: boolean
}

/** How often the forecast was right, asked at one point of the term. Shares are null where there is nothing to divide. */
export interface Score {
  readonly asked: number
  readonly missed: number
  readonly flagged: number
  readonly hits: number
  /** Of what was flagged, how much was missed. */
  readonly precision: number | null
  /** Of what was missed, how much was flagged. */
  readonly recall: number | null
  readonly f1: number | null
}

export interface Backtest {
  readonly lines: number
  readonly missed: number
  /** By hundredths of the term. */
  readonly at: Readonly<Record<number, Score>>
  readonly all: Score
  /** Days before the end on which a line that was missed was first flagged, looked at weekly; null where none was. */
  readonly median_days_ahead: number | null
  /** Missed, and at no time flagged. */
  readonly never_flagged: number
}

export const pointsOfTerm = [25, 50, 75] as const

/** Asks the forecast at points of each line's term, with what was known on that day, and compares with what happened. */
export const backtest = (lines: readonly PastLine[]): Backtest => {
  const answers = pointsOfTerm.map((point) => ({
    point,
    asked: lines.flatMap((line) => {
      const day = dayAt(line, point)
      return day > line.ran_until ? [] : [{ is_missed: line.is_missed, is_flagged: isFlagged(line, day) }]
    }),
  }))
  const missed = lines.filter(({ is_missed }) => is_missed)
  const ahead = missed.flatMap((line) => daysAhead(line) ?? [])
  return {
    lines: lines.length,
    missed: missed.length,
    at: Object.fromEntries(answers.map(({ point, asked }) => [point, scoreOf(asked)])),
    all: scoreOf(answers.flatMap(({ asked }) => asked)),
    median_days_ahead: medianOf(ahead),
    never_flagged: missed.length - ahead.length,
  }
}

/** What was known of a line at the end of a day. */
export const sumsKnown = ({ came }: PastLine, day: string): LineSums => {
  const known = came.filter(({ on, known_on }) => on <= day && known_on <= day)
  const since = addDays(day, -recentDays)
  const waiting = came.filter(({ on, known_on }) => on <= day && known_on > day)
  const days = known.map(({ on }) => on).toSorted()
  return {
    ...nothingRecorded,
    delivered: sum(known).toFixed(),
    recent: sum(known.filter(({ on }) => on > since)).toFixed(),
    delivery_count: known.length,
    unconfirmed: sum(waiting).toFixed(),
    unconfirmed_count: waiting.length,
    first_on: days[0] ?? null,
    last_on: days.at(-1) ?? null,
  }
}

const isFlagged = (line: PastLine, day: string): boolean =>
  progressOf({ ...line, id: line.name, title: line.name, unit: "kg" }, sumsKnown(line, day), day, true).forecast
    ?.is_at_risk ?? false

/** The days on which something is due: a harvest in a year's agreement has a term of its own. */
const termOf = (line: Plan): { readonly from: string; readonly until: string } => {
  const steps = stepsOf(line)
  return { from: steps[0]?.from ?? line.starts_on, until: steps.at(-1)?.until ?? line.ends_on }
}

const dayAt = (line: Plan, point: number): string => {
  const { from, until } = termOf(line)
  return addDays(from, Math.round((daysBetween(from, until) * point) / 100))
}

const daysAhead = (line: PastLine): number | null => {
  const { from, until } = termOf(line)
  for (let day = from; day < until && day <= line.ran_until; day = addDays(day, 7))
    if (isFlagged(line, day)) return daysBetween(day, until)
  return null
}

const scoreOf = (asked: readonly { readonly is_missed: boolean; readonly is_flagged: boolean }[]): Score => {
  const missed = asked.filter(({ is_missed }) => is_missed).length
  const flagged = asked.filter(({ is_flagged }) => is_flagged).length
  const hits = asked.filter(({ is_missed, is_flagged }) => is_missed && is_flagged).length
  const [precision, recall] = [partOf(hits, flagged), partOf(hits, missed)]
  return {
    asked: asked.length,
    missed,
    flagged,
    hits,
    precision,
    recall,
    f1: partOf(2 * hits, flagged + missed),
  }
}

const partOf = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole)

const medianOf = (values: readonly number[]): number | null =>
  values.toSorted((one, other) => one - other)[Math.floor((values.length - 1) / 2)] ?? null

const sum = (came: readonly Came[]): Big => came.reduce((total, { quantity }) => total.plus(quantity), Big(0))
