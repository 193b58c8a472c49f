import type { ReportStanding } from "@lienket/contracts"
import { daysBetween, reportDueOn, type ReportPeriod } from "@lienket/vietnam"

export interface Standing {
  readonly standing: ReportStanding
  readonly due_on: string
  /** How late it was sent, or is by now; 0 where it is not. */
  readonly days_late: number
}

/**
 * How a report stands to its deadline on a day. What counts is when it was sent first: a report that was sent back
 * was in time all the same.
 */
export const standingOf = (
  period: Pick<ReportPeriod, "until">,
  dueDays: number,
  firstSubmittedOn: string | null,
  today: string,
): Standing => {
  const due_on = reportDueOn(period, dueDays)
  const days_late = Math.max(0, daysBetween(due_on, firstSubmittedOn ?? today))
  if (firstSubmittedOn !== null) return { standing: days_late > 0 ? "late" : "in_time", due_on, days_late }
  if (today <= period.until) return { standing: "open", due_on, days_late: 0 }
  return { standing: days_late > 0 ? "never" : "due", due_on, days_late }
}

export const reminderSteps = ["before_7", "before_1", "after_1", "after_7", "after_14"] as const
export type ReminderStep = (typeof reminderSteps)[number]

/** From which day on, counted from the deadline, a step is due; the next one takes its place. */
const steps: readonly (readonly [from: number, step: ReminderStep])[] = [
  [14, "after_14"],
  [7, "after_7"],
  [1, "after_1"],
  [-1, "before_1"],
  [-7, "before_7"],
]

/** Days after which nobody is reminded any more: what is older is for an officer to take up. */
const lastDay = 20

/**
 * The reminder that is due on a day, so that a machine that slept over one still gives the newest, and only that.
 * @returns null where none is.
 */
export const reminderStep = (dueOn: string, today: string): ReminderStep | null => {
  const days = daysBetween(dueOn, today)
  if (days > lastDay) return null
  return steps.find(([from]) => days >= from)?.[1] ?? null
}
