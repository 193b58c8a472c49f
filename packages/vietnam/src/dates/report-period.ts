import type { Locale } from "../locale"
import { isIsoDate, isoDate } from "./business-date"
import { addDays } from "./days"
import { monthRange } from "./months"

export const reportPeriodKinds = ["month", "quarter", "half_year", "nine_months", "year"] as const
export type ReportPeriodKind = (typeof reportPeriodKinds)[number]

/** A stretch of the calendar that is reported on. Periods of one kind never overlap; those of different kinds do. */
export interface ReportPeriod {
  readonly kind: ReportPeriodKind
  readonly year: number
  /** Which of its kind in the year, from 1; a year and nine months have one. */
  readonly number: number
  /** `2026-M03`, `2026-Q1`, `2026-H1`, `2026-9M`, `2026`. */
  readonly code: string
  /** First and last business day. */
  readonly from: string
  readonly until: string
}

/** How many months a period of a kind covers, and how many such periods a year has. */
const shapes: Readonly<Record<ReportPeriodKind, { readonly months: number; readonly inYear: number }>> = {
  month: { months: 1, inYear: 12 },
  quarter: { months: 3, inYear: 4 },
  half_year: { months: 6, inYear: 2 },
  nine_months: { months: 9, inYear: 1 },
  year: { months: 12, inYear: 1 },
}

// Nobody reported anything to this system before, and no plan looks further.
const years = { first: 2000, last: 2999 } as const

/** The period that a code names; undefined for whatever names none. */
export const parseReportPeriod = (code: string): ReportPeriod | undefined => {
  const parts = /^(\d{4})(?:-(?:M(\d{2})|Q(\d)|H(\d)|(9M)))?$/.exec(code)
  if (parts === null) return undefined
  const [, year, month, quarter, half, nine] = parts
  if (month !== undefined) return periodOf("month", Number(year), Number(month))
  if (quarter !== undefined) return periodOf("quarter", Number(year), Number(quarter))
  if (half !== undefined) return periodOf("half_year", Number(year), Number(half))
  return periodOf(nine === undefined ? "year" : "nine_months", Number(year), 1)
}

/** The period of a kind in which a business day lies; undefined for a day after September where it is nine months. */
export const reportPeriodAt = (kind: ReportPeriodKind, day: string): ReportPeriod | undefined => {
  if (!isIsoDate(day)) throw new RangeError(`Not a date YYYY-MM-DD: ${day}`)
  const number = Math.ceil(Number(day.slice(5, 7)) / shapes[kind].months)
  return periodOf(kind, Number(day.slice(0, 4)), number)
}

/** The one of the same kind before it: the quarter before, the first nine months of the year before. */
export const previousReportPeriod = ({ kind, year, number }: ReportPeriod): ReportPeriod | undefined =>
  number > 1 ? periodOf(kind, year, number - 1) : periodOf(kind, year - 1, shapes[kind].inYear)

/** The same stretch of the year before; undefined before the first year. */
export const reportPeriodYearBefore = ({ kind, year, number }: ReportPeriod): ReportPeriod | undefined =>
  periodOf(kind, year - 1, number)

/** The periods of a kind that end on a day or after it, and before another: oldest first. */
export const reportPeriodsEnding = (
  kind: ReportPeriodKind,
  { since, before }: { readonly since: string; readonly before: string },
): ReportPeriod[] => {
  const found: ReportPeriod[] = []
  const lastYear = Math.min(Number(before.slice(0, 4)), years.last)
  for (let year = Math.max(Number(since.slice(0, 4)), years.first); year <= lastYear; year += 1)
    for (let number = 1; number <= shapes[kind].inYear; number += 1) {
      const period = periodOf(kind, year, number)
      if (period !== undefined && period.until >= since && period.until < before) found.push(period)
    }
  return found
}

/** The last day on which it is reported in time. */
export const reportDueOn = ({ until }: Pick<ReportPeriod, "until">, days: number): string => addDays(until, days)

const quarters = ["I", "II", "III", "IV"] as const
const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const

/** As a reader says it: `Quý III/2026`, `6 tháng đầu năm 2026`; `Q3 2026` in English. */
export const reportPeriodName = ({ kind, year, number }: ReportPeriod, locale: Locale): string => {
  const isEnglish = locale === "en"
  switch (kind) {
    case "month":
      return isEnglish ? `${months[number - 1]} ${year}` : `Tháng ${number}/${year}`
    case "quarter":
      return isEnglish ? `Q${number} ${year}` : `Quý ${quarters[number - 1]}/${year}`
    case "half_year":
      if (isEnglish) return `${number === 1 ? "First" : "Second"} half of ${year}`
      return `6 tháng ${number === 1 ? "đầu" : "cuối"} năm ${year}`
    case "nine_months":
      return isEnglish ? `First nine months of ${year}` : `9 tháng đầu năm ${year}`
    case "year":
      return isEnglish ? `Year ${year}` : `Năm ${year}`
  }
}

const periodOf = (kind: ReportPeriodKind, year: number, number: number): ReportPeriod | undefined => {
  const { months: length, inYear } = shapes[kind]
  if (year < years.first || year > years.last || number < 1 || number > inYear) return undefined
  const first = (number - 1) * length + 1
  const from = isoDate(year, first, 1)
  const { until } = monthRange(isoDate(year, first + length - 1, 1).slice(0, 7))
  return { kind, year, number, code: codeOf(kind, year, number), from, until }
}

const codeOf = (kind: ReportPeriodKind, year: number, number: number): string => {
  switch (kind) {
    case "month":
      return `${year}-M${String(number).padStart(2, "0")}`
    case "quarter":
      return `${year}-Q${number}`
    case "half_year":
      return `${year}-H${number}`
    case "nine_months":
      return `${year}-9M`
    case "year":
      return String(year)
  }
}
