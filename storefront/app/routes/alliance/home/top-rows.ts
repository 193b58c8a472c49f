import type { SalesRow } from "@lienket/contracts"

/** Largest first; of equal ones by their name. */
export function byValue(rows: readonly SalesRow[]): SalesRow[] {
  return [...rows].sort((a, b) => b.value_vnd - a.value_vnd || a.label.localeCompare(b.label, "vi"))
}

/**
 * The largest rows, largest first, and what all others come to, so that the parts sum to the whole: the rows may be
 * fewer than there are. A single row left over is shown by its name.
 */
export function topRows(
  rows: readonly SalesRow[],
  most: number,
  all: { readonly total_vnd: number; readonly count: number },
) {
  const sorted = byValue(rows)
  const top = all.count <= most + 1 ? sorted : sorted.slice(0, most)
  const shownVnd = top.reduce((sum, { value_vnd }) => sum + value_vnd, 0)
  return { top, rest: { count: Math.max(0, all.count - top.length), value_vnd: all.total_vnd - shownVnd } }
}
