import { businessMonth, previousMonths } from "@lienket/vietnam"

/** Months `YYYY-MM`, both ends included. */
export interface MonthRange {
  readonly from: string
  readonly until: string
}

/** Ten years: more than any dashboard shows, and few enough to list. */
export const longestRange = 120

/**
 * The months a question is about: as asked, else the twelve up to the month of `at`; with one end
 * given, the other is the present month or eleven months earlier.
 */
export const monthRangeOf = (asked: Partial<MonthRange>, at: Date): MonthRange => {
  const until = asked.until ?? businessMonth(at)
  return { from: asked.from ?? previousMonths(until, 11)[0] ?? until, until }
}

/** How many months a range covers; less than one when it ends before it begins. */
export const lengthOf = ({ from, until }: MonthRange): number => ordinal(until) - ordinal(from) + 1

/** Every month of a range, oldest first. */
export const monthsOf = (range: MonthRange): string[] => {
  const length = lengthOf(range)
  return length < 1 ? [] : [...previousMonths(range.until, length - 1), range.until]
}

/** The same months a year before. */
export const yearBefore = ({ from, until }: MonthRange): MonthRange => ({
  from: previousMonths(from, 12)[0] ?? from,
  until: previousMonths(until, 12)[0] ?? until,
})

const ordinal = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5))
