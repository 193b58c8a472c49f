import { isoDate } from "./business-date"
import { addDays } from "./days"

/** What a day off is for. `in_lieu`: another holiday fell on a Saturday or Sunday; `exchange`: worked on a Saturday instead. */
export type HolidayCode =
  | "new_year"
  | "tet"
  | "hung_kings"
  | "reunification"
  | "labour_day"
  | "national_day"
  | "in_lieu"
  | "exchange"

export interface PublicHoliday {
  readonly day: string
  readonly code: HolidayCode
}

interface YearOfDaysOff {
  /** First day of the first month of the Vietnamese lunar calendar. */
  readonly tet: string
  /** Tenth day of its third month. */
  readonly hungKings: string
  /** The first of the five days of Tết, where it has been announced; otherwise the day before Tết. */
  readonly tetFrom?: string
  /** The second day of the National Day. The law leaves open on which side of 2 September it lies. */
  readonly besideNationalDay: string
  /** Days that offices exchanged for a Saturday: off, and worked instead. */
  readonly exchanged: readonly { readonly off: string; readonly worked: string }[]
}

/**
 * Days off by Article 112 of the Labour Code 45/2019/QH14: 1 January, five days of Tết, the Hùng Kings, 30 April,
 * 1 May, 2 September and the day beside it. By Article 111(3) a holiday on a day of weekly rest is taken on the next
 * working day. Lunar days are those of the Vietnamese calendar (UTC+7), which is not always the Chinese one: Tết of
 * 2030 is a day earlier. They were checked against `CalendarVietnamese` of the npm package date-chinese 2.1.4.
 *
 * 2024 to 2026 as the ministry announced them for civil servants (press of 2023–2025); from 2027 on as the law alone
 * says, with the day before Tết and four from it, until a decision is entered here. The day of Vietnamese culture,
 * 24 November, was resolved on in January 2026 (80-NQ/TW); an Act that makes it a day off was not found by
 * November 2026, so that it is not among them.
 */
const years: Readonly<Record<number, YearOfDaysOff>> = {
  2024: {
    tet: "2024-02-10",
    hungKings: "2024-04-18",
    tetFrom: "2024-02-08",
    besideNationalDay: "2024-09-03",
    exchanged: [{ off: "2024-04-29", worked: "2024-05-04" }],
  },
  2025: {
    tet: "2025-01-29",
    hungKings: "2025-04-07",
    tetFrom: "2025-01-27",
    besideNationalDay: "2025-09-01",
    exchanged: [{ off: "2025-05-02", worked: "2025-04-26" }],
  },
  2026: {
    tet: "2026-02-17",
    hungKings: "2026-04-26",
    tetFrom: "2026-02-16",
    besideNationalDay: "2026-09-01",
    exchanged: [
      { off: "2026-01-02", worked: "2026-01-10" },
      { off: "2026-08-31", worked: "2026-08-22" },
    ],
  },
  2027: { tet: "2027-02-06", hungKings: "2027-04-16", besideNationalDay: "2027-09-03", exchanged: [] },
  2028: { tet: "2028-01-26", hungKings: "2028-04-04", besideNationalDay: "2028-09-01", exchanged: [] },
  2029: { tet: "2029-02-13", hungKings: "2029-04-23", besideNationalDay: "2029-09-03", exchanged: [] },
  2030: { tet: "2030-02-02", hungKings: "2030-04-12", besideNationalDay: "2030-09-03", exchanged: [] },
}

/** The years whose days off are known. */
export const holidayYears = { first: 2024, last: 2030 } as const

export const areHolidaysKnown = (day: string): boolean => years[Number(day.slice(0, 4))] !== undefined

/**
 * The days off of a year, in their order, weekly rest left out unless a holiday falls on it.
 * @throws RangeError for a year that is not in the table: nothing is guessed.
 */
export const publicHolidays = (year: number): readonly PublicHoliday[] => {
  const known = cached.get(year)
  if (known !== undefined) return known
  const facts = years[year]
  if (facts === undefined) throw new RangeError(`The public holidays of ${year} are not known`)
  const listed = listOf(year, facts)
  cached.set(year, listed)
  return listed
}

const cached = new Map<number, readonly PublicHoliday[]>()

const listOf = (year: number, facts: YearOfDaysOff): readonly PublicHoliday[] => {
  const tetFrom = facts.tetFrom ?? addDays(facts.tet, -1)
  const holidays: PublicHoliday[] = [
    { day: isoDate(year, 1, 1), code: "new_year" },
    ...[0, 1, 2, 3, 4].map((days): PublicHoliday => ({ day: addDays(tetFrom, days), code: "tet" })),
    { day: facts.hungKings, code: "hung_kings" },
    { day: isoDate(year, 4, 30), code: "reunification" },
    { day: isoDate(year, 5, 1), code: "labour_day" },
    { day: isoDate(year, 9, 2), code: "national_day" },
    { day: facts.besideNationalDay, code: "national_day" },
  ]
  const taken = new Set(holidays.map(({ day }) => day))
  const inLieu: PublicHoliday[] = []
  for (const { day } of holidays.toSorted(byDay)) {
    if (!isWeeklyRest(day)) continue
    let free = day
    while (isWeeklyRest(free) || taken.has(free)) free = addDays(free, 1)
    taken.add(free)
    inLieu.push({ day: free, code: "in_lieu" })
  }
  const exchanged = facts.exchanged.map(({ off }): PublicHoliday => ({ day: off, code: "exchange" }))
  return [...holidays, ...inLieu, ...exchanged].toSorted(byDay)
}

const byDay = (one: PublicHoliday, other: PublicHoliday): number => one.day.localeCompare(other.day)

/** Saturday or Sunday. */
export const isWeeklyRest = (day: string): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())

/** A Saturday on which offices worked for a day off elsewhere. */
export const isWorkedInstead = (day: string): boolean =>
  years[Number(day.slice(0, 4))]?.exchanged.some(({ worked }) => worked === day) ?? false
