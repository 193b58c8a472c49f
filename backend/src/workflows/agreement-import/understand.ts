import { requiredListFields, type ErrorCode, type ListField, type ListSettings } from "@lienket/contracts"
import type { KeptFault, List, ListPreview } from "../../modules/spreadsheet-import/agreement-lists"
import type { CellFault } from "./cells"
import { fieldsByPlace, proposeColumns } from "./columns"
import { gridOf } from "./grid"
import { groupRows } from "./group-rows"
import { findHeader, headerAt, headersOf, sortRows } from "./layout"
import { GroupReader, type Known, type Wish } from "./read-agreement"
import { letterOf, writtenOf } from "./read-list"

export interface Understood {
  readonly preview: ListPreview
  /** As they will be entered; none while anything is wrong. */
  readonly agreements: readonly Wish[]
}

const most = { faults: 200, skipped: 100, parties: 300, sample: 20, top: 15, examples: 3 }

/** Reads a list as its settings say, and says of every cell that cannot be taken what is wrong with it. */
export const understandList = (list: List, settings: ListSettings, known: Known): Understood => {
  const grid = gridOf(list)
  const isThere = settings.header_row !== null && list.rows.some(({ row }) => row === settings.header_row)
  const header = isThere && settings.header_row !== null ? headerAt(grid, settings.header_row) : findHeader(grid)
  const headers = header === null ? [] : headersOf(grid, header)
  const columns = settings.columns ?? proposeColumns(headers)
  const { data, skipped } = header === null ? { data: [], skipped: [] } : sortRows(grid, header, columns)
  const { groups, continuedCount } = groupRows(grid, columns, data)

  const faults: KeptFault[] = []
  const at = (row: number, field: ListField, value: string, { code, values }: CellFault): void => {
    const place = columns[field]
    faults.push({
      row,
      column: place === undefined ? "" : letterOf(place),
      header: place === undefined ? "" : (headers[place] ?? ""),
      field,
      value: value.slice(0, 100),
      code,
      values,
    })
  }
  if (header === null) {
    const row = list.rows[0]?.row ?? 1
    faults.push({ row, column: "", header: "", field: null, value: "", code: "header_not_found" })
  } else {
    for (const [field, code] of missingOf(columns, settings)) at(header.from, field, "", { code })
    if (data.length === 0)
      faults.push({ row: header.until, column: "", header: "", field: null, value: "", code: "spreadsheet_empty" })
    if (data.length > known.maxRows)
      faults.push({
        row: data[known.maxRows]?.row ?? header.until,
        column: "",
        header: "",
        field: null,
        value: "",
        code: "spreadsheet_too_many_rows",
        values: { count: data.length, max: known.maxRows },
      })
  }

  const reader = new GroupReader(settings, known, columns, headers, at)
  const read = faults.length > 0 ? [] : groups.flatMap((group) => reader.read(group) ?? [])
  const parties = reader.parties()
  const fields = fieldsByPlace(columns)
  return {
    agreements: faults.length === 0 ? read.map(({ wish }) => wish) : [],
    preview: {
      header,
      columns: headers.map((name, place) => ({
        place,
        letter: letterOf(place),
        header: name,
        field: fields.get(place) ?? null,
        examples: data
          .slice(0, most.examples)
          .map(({ row }) => writtenOf(grid.downAt(row, place)).slice(0, 60))
          .filter(Boolean),
      })),
      top: list.rows
        .slice(0, most.top)
        .map(({ row, cells }) => ({ row, cells: cells.map(writtenOf).filter(Boolean).slice(0, 8) })),
      skipped: skipped.slice(0, most.skipped),
      skipped_count: skipped.length,
      row_count: data.length,
      continued_count: continuedCount,
      agreement_count: groups.length,
      signed_count: read.filter(({ signed_on }) => signed_on !== null).length,
      faults: faults.toSorted((one, other) => one.row - other.row).slice(0, most.faults),
      fault_count: faults.length,
      faulty_row_count: new Set(faults.map(({ row }) => row)).size,
      parties: parties.slice(0, most.parties),
      party_count: parties.length,
      sample: read.slice(0, most.sample).map(({ sample }) => sample),
    },
  }
}

/** What the list as a whole lacks. */
const missingOf = (
  columns: Partial<Record<ListField, number>>,
  { starts_on, ends_on }: ListSettings,
): (readonly [ListField, ErrorCode])[] => [
  ...requiredListFields
    .filter((field) => columns[field] === undefined)
    .map((field) => [field, "column_not_chosen"] as const),
  ...(columns.starts_on === undefined && columns.signed_on === undefined && starts_on === null
    ? [["starts_on", "list_term_missing"] as const]
    : []),
  ...(columns.ends_on === undefined && ends_on === null ? [["ends_on", "list_term_missing"] as const] : []),
]
