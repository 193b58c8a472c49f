import type { Locale } from "../locale"
import { assertIsoDate, businessDate, inBusinessZone, twoDigits } from "./business-date"

const englishMonths = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

/**
 * A business date (`YYYY-MM-DD`) or an instant (Date or ISO text with time) for
 * reading: `22/11/2026` in Vietnamese, `22 Nov 2026` in English. Throws RangeError
 * on anything else.
 */
export function formatDate(dateOrInstant: string | Date, locale: Locale): string {
  const date = toBusinessDate(dateOrInstant)
  const [year = "", month = "", day = ""] = date.split("-")
  return locale === "vi" ? `${day}/${month}/${year}` : `${Number(day)} ${englishMonths[Number(month) - 1]} ${year}`
}

/** An instant for reading, to the minute on a clock in Viet Nam: `22/11/2026 14:05`. */
export function formatDateTime(instant: string | Date, locale: Locale): string {
  const moment = toInstant(instant)
  const local = inBusinessZone(moment)
  const time = `${twoDigits(local.getHours())}:${twoDigits(local.getMinutes())}`
  return `${formatDate(moment, locale)} ${time}`
}

function toBusinessDate(dateOrInstant: string | Date): string {
  if (typeof dateOrInstant === "string" && !dateOrInstant.includes("T")) {
    assertIsoDate(dateOrInstant)
    return dateOrInstant
  }
  return businessDate(toInstant(dateOrInstant))
}

// Without an offset a text is no instant: every machine would read it in its own zone.
function toInstant(instant: string | Date): Date {
  if (instant instanceof Date) return instant
  if (!/T.*(Z|[+-]\d{2}:?\d{2})$/.test(instant)) {
    throw new RangeError(`Not an instant with its offset: ${instant}`)
  }
  return new Date(instant)
}
