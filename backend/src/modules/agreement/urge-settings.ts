import type { UrgeRule } from "@lienket/contracts"

/**
 * When somebody is urged, in days. Settings of the alliance will replace them one day; until then each has its reason
 * here. After how many days a delivery should be answered says `daysToAnswer`.
 */
export const urgeSettings = {
  /** A month in which goods were due and nobody recorded anything: a week is only a late lorry. */
  silentDays: 30,
  /** Two months: the seller has been urged in vain, so the officer should telephone. */
  silentForOfficerDays: 60,
  /** A week: enough to harvest and to find a lorry. */
  dueSoonDays: 7,
} as const

/** For so many days a rule does not urge the same party for the same agreement again. */
export const urgeIntervals: Readonly<Record<UrgeRule, number>> = {
  // Somebody who has nothing to record yet should not hear of it every week.
  silent: 14,
  // Deliveries come weekly in a season: one reminder between two of them.
  behind: 7,
  // As long as the warning is early: each window is warned of once.
  due_soon: 7,
  // An answer is two taps, and until it comes nothing counts.
  unanswered: 3,
  // The officer has to talk to both sides before deciding.
  overdue: 14,
}

/** An officer urges one party of an agreement once within so many hours. */
export const hoursBetweenUrges = 24
