import Big from "big.js"
import type { Bound } from "./parse-target-phrase"

/** `exceeded`: more than a plan that says how much it wants, such as 11 where 8–10 were planned. */
export type TargetOutcome = "met" | "exceeded" | "not_met" | "no_data"

export interface TargetAsked {
  readonly bound: Bound | "between"
  /** Plain decimal strings. */
  readonly value: string
  readonly value_to: string | null
}

/** What was reached, as a fraction, so that 1 of 3 is never rounded; `percent` compares it as a share of a hundred. */
export interface TargetActual {
  readonly numerator: string
  readonly denominator: string
  readonly isPercent: boolean
}

/**
 * Whether what was reached is what was planned, exactly: 21 of 42 is not "trên 50 %". A plan of one number is met by
 * it and exceeded by more; "at least" and "above" are met however much more there is.
 * Throws RangeError where the denominator is not above nought.
 */
export function judgeTarget(asked: TargetAsked | null, actual: TargetActual | null): TargetOutcome {
  if (asked === null || actual === null) return "no_data"
  const reached = Big(actual.numerator).times(actual.isPercent ? 100 : 1)
  const whole = Big(actual.denominator)
  if (!whole.gt(0)) throw new RangeError(`Not a whole to be a part of: ${actual.denominator}`)
  const against = (value: string): -1 | 0 | 1 => reached.cmp(Big(value).times(whole))
  const low = against(asked.value)
  switch (asked.bound) {
    case "at_least":
      return low >= 0 ? "met" : "not_met"
    case "above":
      return low > 0 ? "met" : "not_met"
    case "at_most":
      return low <= 0 ? "met" : "not_met"
    case "below":
      return low < 0 ? "met" : "not_met"
    case "exactly":
      return low > 0 ? "exceeded" : low === 0 ? "met" : "not_met"
    case "between":
      if (low < 0) return "not_met"
      return against(asked.value_to ?? asked.value) > 0 ? "exceeded" : "met"
  }
}
