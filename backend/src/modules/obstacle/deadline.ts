import { addWorkingDays, areHolidaysKnown, isWorkingDay, workingDaysBetween } from "@lienket/vietnam"

export type Deadline =
  | { readonly ok: true; readonly due_on: string }
  | { readonly ok: false; readonly code: "date_in_past" | "calendar_unknown" }

/**
 * The last day to answer: so many working days from today, or the day that an officer names. One that is no working
 * day moves to the next (Civil Code 91/2015/QH13, Article 148(5)).
 */
export const deadlineOf = (today: string, days: number, wish: string | undefined): Deadline => {
  if (wish !== undefined && wish < today) return { ok: false, code: "date_in_past" }
  if (!areHolidaysKnown(today) || (wish !== undefined && !areHolidaysKnown(wish)))
    return { ok: false, code: "calendar_unknown" }
  try {
    if (wish === undefined) return { ok: true, due_on: addWorkingDays(today, days) }
    return { ok: true, due_on: isWorkingDay(wish) ? wish : addWorkingDays(wish, 1) }
  } catch (beyond) {
    if (!(beyond instanceof RangeError)) throw beyond
    return { ok: false, code: "calendar_unknown" }
  }
}

/**
 * Working days left until a deadline, 0 on its day; negative once it is over, at least one also on the weekend after
 * it. Null beyond the years whose holidays are known.
 */
export const daysLeft = (dueOn: string, today: string): number | null => {
  const days = workingDaysBetween(today, dueOn)
  if (days === null) return null
  return dueOn < today ? Math.min(days, -1) : days
}

/**
 * Which reminder is due: one before the deadline, then one for each interval after it. Null when none is. A reminder
 * belongs to its deadline, so that a new deadline is reminded of anew.
 */
export const reminderStep = (
  dueOn: string,
  today: string,
  {
    remind_before_days,
    remind_every_days,
  }: { readonly remind_before_days: number; readonly remind_every_days: number },
): string | null => {
  const left = daysLeft(dueOn, today)
  if (left === null) return null
  if (left >= 0) return left <= remind_before_days ? `${dueOn} before` : null
  return `${dueOn} after ${Math.floor((-left - 1) / remind_every_days)}`
}
