import { addDays } from "./days"
import { areHolidaysKnown, isWeeklyRest, isWorkedInstead, publicHolidays } from "./public-holidays"

/**
 * Whether offices work on a business day.
 * @throws RangeError in a year whose days off are not known.
 */
export const isWorkingDay = (day: string): boolean => {
  const isOff = publicHolidays(Number(day.slice(0, 4))).some((holiday) => holiday.day === day)
  return isWorkedInstead(day) || (!isWeeklyRest(day) && !isOff)
}

/**
 * The day that is so many working days after another, which itself does not count: a period in days begins on the
 * day after the event (Civil Code 91/2015/QH13, Article 147).
 * @throws RangeError beyond the years whose days off are known, or for days that are not a whole number above 0.
 */
export const addWorkingDays = (day: string, days: number): string => {
  if (!Number.isInteger(days) || days < 1) throw new RangeError(`Not a number of working days: ${days}`)
  let found = day
  for (let left = days; left > 0; ) {
    found = addDays(found, 1)
    if (isWorkingDay(found)) left -= 1
  }
  return found
}

/**
 * How many working days lie between two business days, the later one included; negative when the second comes first,
 * null where one lies beyond the years whose days off are known.
 */
export const workingDaysBetween = (from: string, until: string): number | null => {
  if (!areHolidaysKnown(from) || !areHolidaysKnown(until)) return null
  if (until < from) return -(workingDaysBetween(until, from) ?? 0)
  let count = 0
  for (let day = addDays(from, 1); day <= until; day = addDays(day, 1)) if (isWorkingDay(day)) count += 1
  return count
}
