import type { Locale } from "../locale"

/**
 * The months of a season as a sentence part: "tháng 7 đến tháng 9", "tháng 11 đến tháng 2, tháng 5".
 * Null for no months; the whole year is said as such. Throws RangeError for what is no month.
 */
export const seasonText = (months: readonly number[], locale: Locale): string | null => {
  const wanted = new Set(months)
  if ([...wanted].some((month) => !Number.isInteger(month) || month < 1 || month > 12)) {
    throw new RangeError(`Not months: ${months.join(", ")}`)
  }
  if (wanted.size === 0) return null
  if (wanted.size === 12) return locale === "en" ? "all year" : "quanh năm"
  return runsOf(wanted)
    .map(([first, last]) => (first === last ? nameOf(first, locale) : spanOf(first, last, locale)))
    .join(", ")
}

/** Months side by side, over the turn of the year too. */
const runsOf = (months: ReadonlySet<number>): [first: number, last: number][] => {
  const starts = [...months].filter((month) => !months.has(before(month))).toSorted((one, other) => one - other)
  return starts.map((first) => {
    let last = first
    while (months.has(after(last))) last = after(last)
    return [first, last]
  })
}

const before = (month: number) => (month === 1 ? 12 : month - 1)
const after = (month: number) => (month === 12 ? 1 : month + 1)

const englishMonths = "January February March April May June July August September October November December".split(" ")

const nameOf = (month: number, locale: Locale): string =>
  locale === "en" ? (englishMonths[month - 1] ?? "") : `tháng ${month}`

const spanOf = (first: number, last: number, locale: Locale): string =>
  `${nameOf(first, locale)} ${locale === "en" ? "to" : "đến"} ${nameOf(last, locale)}`
