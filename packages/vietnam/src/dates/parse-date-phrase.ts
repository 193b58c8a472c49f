import { isIsoDate, isoDate, twoDigits } from "./business-date"

export type DatePhrase =
  | { ok: true; precision: "day"; date: string }
  /** The day is blank in the document, as in "ngày tháng 6 năm 2024". */
  | { ok: true; precision: "month"; month: string }
  | { ok: false; code: "year_missing" | "no_such_date" | "not_a_date" }

/**
 * Reads a date as documents and people write it, day first: "15/7/2021", "06-8-2021",
 * "ngày 12 tháng 6 năm 2024". A date without its year is refused, never completed.
 */
export function parseDatePhrase(text: string): DatePhrase {
  const written = text.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim()

  const words = /^(?:ngày )?(\d{1,2})? ?tháng (\d{1,2})(?: năm (\d{4}))?$/u.exec(written)
  if (words) return dateOf(words[1], words[2], words[3])

  const numbers = /^(?:ngày )?(\d{1,2}) ?[/.-] ?(\d{1,2})(?: ?[/.-] ?(\d{4}))?$/u.exec(written)
  if (numbers) return dateOf(numbers[1], numbers[2], numbers[3])

  const month = /^(?:tháng )?(\d{1,2}) ?[/.-] ?(\d{4})$/u.exec(written)
  return month ? dateOf(undefined, month[1], month[2]) : { ok: false, code: "not_a_date" }
}

function dateOf(day?: string, month?: string, year?: string): DatePhrase {
  if (year === undefined) return { ok: false, code: "year_missing" }
  const date = isoDate(Number(year), Number(month), Number(day ?? 1))
  if (!isIsoDate(date)) return { ok: false, code: "no_such_date" }
  return day === undefined
    ? { ok: true, precision: "month", month: `${year}-${twoDigits(Number(month))}` }
    : { ok: true, precision: "day", date }
}
