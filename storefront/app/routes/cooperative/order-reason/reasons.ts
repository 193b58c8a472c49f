import type { AskedAction } from "../order/order-actions"

/** The usual reasons, one tap each; `other` is written out. */
export const reasonChoices = {
  refuse: ["out_of_stock", "quality", "too_far", "unreachable", "asked", "other"],
  report_parcel_refused: ["not_reachable", "not_home", "changed_mind", "wrong_address", "damaged_on_the_way", "other"],
} as const satisfies Record<AskedAction, readonly string[]>

/** The sentence that is kept with the order and that the buyer reads. `choice` is null for another reason. */
export function reasonSentence(choice: string | null, detail: string): string {
  if (choice === null) return detail
  return detail === "" ? choice : `${choice}: ${detail}`
}
