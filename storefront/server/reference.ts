import { randomInt } from "node:crypto"

// Without 0 O, 1 I L, 5 S, 8 B, 2 Z: letters that are misheard or misread on the phone.
const letters = "ACDEFGHJKMNPQRTUVWXY34679"

/** A code such as `KD7-Q4M`, unlikely to repeat within a day. */
export function newReference(): string {
  const part = () => Array.from({ length: 3 }, () => letters.charAt(randomInt(letters.length))).join("")
  return `${part()}-${part()}`
}
