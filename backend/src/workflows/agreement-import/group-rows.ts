import type { ListField } from "@lienket/contracts"
import { fold } from "@lienket/vietnam"
import type { ListCell, ListRow } from "../../modules/spreadsheet-import/agreement-lists"
import type { Grid } from "./grid"
import { writtenOf } from "./read-list"

/** A row of a list, asked by what its columns say. */
export interface FieldRow {
  readonly row: number
  /** Of a cell merged downwards, what it shows. */
  readonly cell: (field: ListField) => ListCell
  /** Merged with the row above, so that it says nothing of this row alone. */
  readonly isMergedInto: (field: ListField) => boolean
}

/** The rows of one agreement, each of which is a line of it. */
export type RowGroup = readonly [FieldRow, ...FieldRow[]]

export interface Grouped {
  readonly groups: readonly RowGroup[]
  /** Rows that leave number and parties blank, and go on with the agreement above. */
  readonly continuedCount: number
}

/**
 * Rows of one agreement: those of one number, those over which the cells of both parties are merged, and those that
 * leave all of it blank below a row that does not.
 */
export const groupRows = (
  grid: Grid,
  columns: Partial<Record<ListField, number>>,
  data: readonly ListRow[],
): Grouped => {
  const groups = new Map<string, [FieldRow, ...FieldRow[]]>()
  let above: string | null = null
  let continuedCount = 0
  for (const { row } of data) {
    const fieldRow = fieldRowOf(grid, columns, row)
    const number = writtenOf(fieldRow.cell("number"))
    const isBlank = number === "" && !hasParty(fieldRow, "seller") && !hasParty(fieldRow, "buyer")
    const isMerged = fieldRow.isMergedInto("seller") && fieldRow.isMergedInto("buyer")
    let key: string = number === "" ? `row ${row}` : `number ${fold(number)}`
    if (above !== null && number === "" && (isBlank || isMerged)) key = above
    if (isBlank && above !== null) continuedCount += 1
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [fieldRow])
    else group.push(fieldRow)
    above = key
  }
  return { groups: [...groups.values()], continuedCount }
}

const hasParty = ({ cell }: FieldRow, side: "seller" | "buyer"): boolean =>
  cell(side) !== null || cell(`${side}_tax_code`) !== null

const fieldRowOf = (grid: Grid, columns: Partial<Record<ListField, number>>, row: number): FieldRow => ({
  row,
  cell: (field) => {
    const place = columns[field]
    return place === undefined ? null : grid.downAt(row, place)
  },
  isMergedInto: (field) => {
    const place = columns[field]
    const merge = place === undefined ? undefined : grid.mergeAt(row, place)
    return merge !== undefined && merge.top < row
  },
})
