import { addMonths } from "date-fns/addMonths"
import { assertIsoDate, daysInMonth, isoDate, twoDigits } from "./business-date"

/**
 * The date n months later (earlier when negative); a day that the month lacks
 * becomes its last day: 31 January + 1 month is 28 February. Throws RangeError on a bad date.
 */
export function addMonthsToDate(date: string, months: number): string {
  assertIsoDate(date)
  const [year, month, day] = numbers(date)
  const moved = addMonths(new Date(year, month - 1, day ?? 1), months)
  return isoDate(moved.getFullYear(), moved.getMonth() + 1, moved.getDate())
}

/** First and last day of a month `YYYY-MM`. Throws RangeError when it is none. */
export function monthRange(month: string): { from: string; until: string } {
  assertIsoDate(`${month}-01`)
  const [year, number] = numbers(month)
  return { from: `${month}-01`, until: isoDate(year, number, daysInMonth(year, number)) }
}

/** The n months before a month `YYYY-MM`, oldest first. Throws RangeError when it is none. */
export function previousMonths(month: string, n: number): string[] {
  assertIsoDate(`${month}-01`)
  const [year, number] = numbers(month)
  const last = year * 12 + number - 1
  return Array.from({ length: n }, (_, index) => monthOf(last - n + index))
}

function monthOf(count: number): string {
  return `${String(Math.floor(count / 12)).padStart(4, "0")}-${twoDigits((count % 12) + 1)}`
}

function numbers(date: string): [year: number, month: number, day?: number] {
  const [year = 0, month = 0, day] = date.split("-").map(Number)
  return [year, month, day]
}
