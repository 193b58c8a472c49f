import { addMonthsToDate } from "@lienket/vietnam"

import type { Locale } from "~/i18n/locale"

const english = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

/** A business month (`2026-11`) for reading: `11/2026`, `Nov 2026`. */
export function monthName(month: string, locale: Locale): string {
  const [year = "", number = ""] = month.split("-")
  return locale === "vi" ? `${number}/${year}` : `${english[Number(number) - 1]} ${year}`
}

/** A month alone, where its neighbours tell the year: `T11`, `Nov`. */
export function shortMonth(month: string, locale: Locale): string {
  const number = monthNumber(month)
  return locale === "vi" ? `T${number}` : (english[number - 1] ?? "")
}

/** The same where there is room for its number only. */
export const monthNumber = (month: string): number => Number(month.slice(5))

/** A month counted from another: `monthsLater("2026-11", -12)` is `2025-11`. Throws RangeError when it is none. */
export const monthsLater = (month: string, by: number): string => addMonthsToDate(`${month}-01`, by).slice(0, 7)

/** How many months a period has, both ends counted. */
export function monthsIn(from: string, until: string): number {
  const [fromYear = 0, fromMonth = 0] = from.split("-").map(Number)
  const [untilYear = 0, untilMonth = 0] = until.split("-").map(Number)
  return (untilYear - fromYear) * 12 + untilMonth - fromMonth + 1
}
