import { TZDate } from "@date-fns/tz"

/** The time zone in which the business day of the whole platform begins and ends. */
export const businessTimeZone = "Asia/Ho_Chi_Minh"

/** The business date (`YYYY-MM-DD`, Asia/Ho_Chi_Minh) on which an instant falls. */
export function businessDate(instant: Date): string {
  const local = inBusinessZone(instant)
  return isoDate(local.getFullYear(), local.getMonth() + 1, local.getDate())
}

/** The business month (`YYYY-MM`) in which an instant falls. */
export function businessMonth(instant: Date): string {
  return businessDate(instant).slice(0, 7)
}

/** Whether a text is a date of the calendar in the form `YYYY-MM-DD`. */
export function isIsoDate(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!parts) return false
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  return year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** Whether a business date lies within a period, both ends included; a null end is open. */
export function isDateWithin(date: string, from: string | null, until: string | null): boolean {
  for (const end of [date, from, until]) if (end !== null) assertIsoDate(end)
  return (from === null || from <= date) && (until === null || date <= until)
}

/** Throws RangeError unless the text is a calendar date `YYYY-MM-DD`. */
export function assertIsoDate(text: string): void {
  if (!isIsoDate(text)) throw new RangeError(`Not a date YYYY-MM-DD: ${text}`)
}

/** The instant seen on a clock in Viet Nam. Throws RangeError on an invalid Date. */
export function inBusinessZone(instant: Date): TZDate {
  if (Number.isNaN(instant.getTime())) throw new RangeError("Not an instant")
  return new TZDate(instant.getTime(), businessTimeZone)
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

export function isoDate(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, "0")}-${twoDigits(month)}-${twoDigits(day)}`
}

export function twoDigits(value: number): string {
  return String(value).padStart(2, "0")
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}
