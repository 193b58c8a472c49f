import type { WarningStep } from "@lienket/contracts"

/**
 * The warning that is due so many days before the last day of a certificate, null while there is time
 * and once it is over. The nearest one only: whoever enters a certificate late is not told three times.
 */
export const warningStepOf = (daysLeft: number): WarningStep | null => {
  if (daysLeft < 0 || daysLeft > 180) return null
  if (daysLeft > 90) return 180
  if (daysLeft > 30) return 90
  return daysLeft > 0 ? 30 : 0
}
