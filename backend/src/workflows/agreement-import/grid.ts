import type { List, ListCell, ListRow, Merge } from "../../modules/spreadsheet-import/agreement-lists"

/** Cells by their place, with what merged cells show everywhere that they cover. */
export interface Grid {
  readonly rows: readonly ListRow[]
  readonly cellAt: (row: number, place: number) => ListCell
  /** As `cellAt`, and what a merged cell shows. */
  readonly shownAt: (row: number, place: number) => ListCell
  /** As `cellAt`, and what a cell shows that is merged downwards: in a list that is said of each row. */
  readonly downAt: (row: number, place: number) => ListCell
  readonly mergeAt: (row: number, place: number) => Merge | undefined
}

export const gridOf = ({ rows, merges }: List): Grid => {
  const cells = new Map(rows.map((row) => [row.row, row.cells]))
  const byRow = mergesByRow(rows, merges)
  const cellAt = (row: number, place: number): ListCell => cells.get(row)?.[place] ?? null
  const mergeAt = (row: number, place: number): Merge | undefined =>
    byRow.get(row)?.find(({ left, right }) => left <= place && place <= right)
  const coveredAt = (row: number, place: number, isDownOnly: boolean): ListCell => {
    const cell = cellAt(row, place)
    const merge = cell === null ? mergeAt(row, place) : undefined
    if (merge === undefined || (isDownOnly && merge.left !== place)) return cell
    return cellAt(merge.top, merge.left)
  }
  return {
    rows,
    cellAt,
    mergeAt,
    shownAt: (row, place) => coveredAt(row, place, false),
    downAt: (row, place) => coveredAt(row, place, true),
  }
}

/** In one sweep over the filled rows: a merge down a whole sheet covers no more of them than there are. */
const mergesByRow = (rows: readonly ListRow[], merges: readonly Merge[]): ReadonlyMap<number, readonly Merge[]> => {
  const waiting = merges.toSorted((one, other) => one.top - other.top)
  const byRow = new Map<number, readonly Merge[]>()
  let open: Merge[] = []
  let next = 0
  for (const { row } of rows) {
    open = open.filter(({ bottom }) => bottom >= row)
    for (let merge = waiting[next]; merge !== undefined && merge.top <= row; merge = waiting[++next])
      // Cells of a sheet do not overlap, so a row has at most as many as it has columns.
      if (merge.bottom >= row && open.length < 100) open.push(merge)
    if (open.length > 0) byRow.set(row, [...open])
  }
  return byRow
}
