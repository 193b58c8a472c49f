import type { LineProgress } from "@lienket/contracts"
import { progressOf, type LineFacts, type LineSums } from "./progress"

/** Lines of some years of an alliance, about a kilobyte each. */
const most = 10_000

interface Known {
  readonly line: LineFacts
  readonly sums: LineSums
  readonly day: string
  readonly is_running: boolean
  readonly progress: Readonly<LineProgress>
}

/** By line, what was worked out last. */
const known = new Map<string, Known>()

/**
 * The same as `progressOf`, without working out again what it was asked last for a line: it follows from its arguments
 * and from nothing else, so that what is remembered is never out of date. A page with hundreds of agreements would
 * otherwise spend most of its time on divisions.
 */
export const rememberedProgress = (
  line: LineFacts,
  sums: LineSums,
  day: string,
  is_running: boolean,
): Readonly<LineProgress> => {
  const last = known.get(line.id)
  if (
    last !== undefined &&
    last.day === day &&
    last.is_running === is_running &&
    isSameLine(last.line, line) &&
    isSame(last.sums, sums, sumFields)
  )
    return last.progress
  const progress = progressOf(line, sums, day, is_running)
  if (last === undefined && known.size >= most) known.clear()
  known.set(line.id, { line, sums, day, is_running, progress })
  return progress
}

const isSameLine = (one: LineFacts, other: LineFacts): boolean =>
  isSame(one, other, ["title", "unit", "tolerance_percent", "quantity", "starts_on", "ends_on"]) &&
  one.schedule.length === other.schedule.length &&
  one.schedule.every((step, index) => {
    const same = other.schedule[index]
    return same !== undefined && isSame(step, same, ["from", "until", "quantity"])
  })

// All that there are: a field that is added is not forgotten, or this does not compile.
const fieldsOfSums: Readonly<Record<keyof LineSums, true>> = {
  delivered: true,
  recent: true,
  value_vnd: true,
  delivery_count: true,
  first_on: true,
  last_on: true,
  unconfirmed: true,
  unconfirmed_count: true,
  disputed: true,
  disputed_count: true,
}
const sumFields = Object.keys(fieldsOfSums) as (keyof LineSums)[]

const isSame = <T extends object>(one: T, other: T, fields: readonly (keyof T)[]): boolean =>
  one === other || fields.every((field) => one[field] === other[field])
