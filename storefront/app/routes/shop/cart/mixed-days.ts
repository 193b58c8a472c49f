import type { CartLine } from "@lienket/contracts"

/**
 * The last of the days from which the goods of one order leave, where they do not all leave alike;
 * null where they do: all ready, or all from one day.
 */
export function lastDayOfMixed(lines: readonly Pick<CartLine, "ships_on">[]): string | null {
  const days = new Set(lines.map(({ ships_on }) => ships_on ?? ""))
  return days.size > 1 ? ([...days].toSorted().at(-1) ?? null) : null
}
