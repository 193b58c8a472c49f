import type { SalesRow } from "@lienket/contracts"

/** Largest first; of equal ones by their name. */
export function byValue(rows: readonly SalesRow[]): SalesRow[] {
  return [...rows].sort((a, b) => b.value_vnd - a.value_vnd || a.label.localeCompare(b.label, "vi"))
}

/**
 * The largest rows, largest first, and what all others come to, so that the parts sum to the whole.
 * A single row left over is shown by its name.
 */
export function topRows(rows: readonly SalesRow[], most: number, totalVnd: number) {
  const sorted = byValue(rows)
  const top = sorted.length <= most + 1 ? sorted : sorted.slice(0, most)
  const shownVnd = top.reduce((sum, { value_vnd }) => sum + value_vnd, 0)
  return { top, rest: { count: sorted.length - top.length, value_vnd: totalVnd - shownVnd } }
}
