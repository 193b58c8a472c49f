import type { AgreementImport, ListField } from "@lienket/contracts"
import { fold } from "@lienket/vietnam"
import type { ListRow } from "../../modules/spreadsheet-import/agreement-lists"
import { fieldOfHeader, proposeColumns } from "./columns"
import type { Grid } from "./grid"
import { writtenOf } from "./read-list"

/** Rows of the header, as Excel numbers them. */
export interface Header {
  readonly from: number
  readonly until: number
}

export type Skipped = AgreementImport["skipped"][number]

/** Titles of a list are shorter than this. */
const rowsBeforeHeader = 40
/** Of a column, or of a total; the rest of a longer text tells nothing more. */
const longestName = 200
/** Fewer words than this are a title that happens to hold one. */
const fewestFields = 3

/** The row, or the two rows, that name the columns: those whose words fit best. Null when none do. */
export const findHeader = (grid: Grid): Header | null => {
  let best: Header | null = null
  let most = fewestFields - 1
  for (const { row } of grid.rows.slice(0, rowsBeforeHeader)) {
    const header = headerAt(grid, row)
    const fields = Object.keys(proposeColumns(headersOf(grid, header)))
    const names = ["seller", "buyer", "goods", "quantity"].filter((field) => fields.includes(field))
    if (names.length >= 2 && fields.length > most) [best, most] = [header, fields.length]
  }
  return best
}

/** A header that begins at a row; its second row is there when cells of the first are merged over or beside it. */
export const headerAt = (grid: Grid, row: number): Header => {
  const next = grid.rows.find((each) => each.row > row)
  if (next?.row !== row + 1) return { from: row, until: row }
  const above = grid.rows.find((each) => each.row === row)?.cells.length ?? 0
  const places = Array.from({ length: Math.max(above, next.cells.length) }, (_, place) => place)
  const isMerged = places.some((place) => {
    const merge = grid.mergeAt(row, place)
    if (merge?.top !== row || grid.cellAt(row, merge.left) === null) return false
    const isOver = merge.bottom > row
    return isOver || (merge.right > merge.left && grid.cellAt(row + 1, place) !== null)
  })
  const isWords = next.cells.every((cell) => cell === null || (typeof cell === "string" && !/^\W*\d+\W*$/.test(cell)))
  const named = next.cells.filter((cell) => typeof cell === "string" && isHeaderWord(cell.slice(0, longestName))).length
  return isMerged && isWords && named > 0 ? { from: row, until: row + 1 } : { from: row, until: row }
}

/** Of the second row of a header, where a name alone is too short to say whose it is. */
const isHeaderWord = (cell: string): boolean =>
  fieldOfHeader(cell) !== null || /^(ten|mst|ma so thue|dia chi|so|ngay|tu|den|loai)\b/.test(fold(cell))

/** What each column is called; of a header of two rows, `Bên bán – Mã số thuế`. */
export const headersOf = (grid: Grid, { from, until }: Header): string[] => {
  const length = Math.max(
    ...grid.rows.filter(({ row }) => row === from || row === until).map(({ cells }) => cells.length),
  )
  return Array.from({ length }, (_, place) => {
    const upper = writtenOf(grid.shownAt(from, place))
    const lower = until === from ? "" : writtenOf(grid.shownAt(until, place))
    return [...new Set([upper, lower])]
      .filter((part) => part !== "")
      .join(" – ")
      .slice(0, longestName)
  })
}

interface Sorted {
  readonly data: readonly ListRow[]
  readonly skipped: readonly Skipped[]
}

const totalWords =
  /^(tong cong|tong so|tong gia tri|tong khoi luong|tong|cong)(\s*[:.(].*|\s+\d.*|\s+[ivx]+( ?\+ ?[ivx]+)*)?$/

/** The rows of the list, and those around and between them that say nothing of an agreement. */
export const sortRows = (grid: Grid, header: Header, columns: Partial<Record<ListField, number>>): Sorted => {
  const data: ListRow[] = []
  const skipped: Skipped[] = []
  const names = new Set(headersOf(grid, { from: header.from, until: header.from }).map(fold))
  if (header.until > header.from)
    for (const name of headersOf(grid, { from: header.until, until: header.until })) names.add(fold(name))
  let isBelow = false
  for (const row of grid.rows) {
    if (row.row >= header.from && row.row <= header.until) continue
    const reason: Skipped["reason"] | null =
      row.row < header.from ? "above" : reasonToSkip(grid, row, { names, columns, isFirst: data.length === 0, isBelow })
    if (reason === null) {
      data.push(row)
      isBelow = false
    } else {
      skipped.push({ row: row.row, reason, text: row.cells.map(writtenOf).filter(Boolean).join(" · ").slice(0, 150) })
      isBelow ||= reason === "total"
    }
  }
  return { data, skipped }
}

interface Around {
  readonly names: ReadonlySet<string>
  readonly columns: Partial<Record<ListField, number>>
  readonly isFirst: boolean
  /** A total stood above, and nothing of the list since. */
  readonly isBelow: boolean
}

const reasonToSkip = (grid: Grid, { row, cells }: ListRow, around: Around): Skipped["reason"] | null => {
  const { columns, names, isFirst, isBelow } = around
  const filled = cells.filter((cell) => cell !== null)
  const texts = filled.filter((cell) => typeof cell === "string").map((cell) => fold(cell.slice(0, longestName)))
  const repeated = texts.filter((text) => names.has(text)).length
  if (repeated >= 2 && repeated * 2 > filled.length) return "header_repeated"
  if (isFirst && filled.length >= 3 && isCount(filled.map(writtenOf))) return "column_numbers"
  const word = texts.find((text) => /\p{L}/u.test(text) && !/^[ivx]+$/.test(text))
  if (word !== undefined && totalWords.test(word)) return "total"
  const has = (field: ListField): boolean => {
    const place = columns[field]
    if (place === undefined) return false
    // A title merged over the whole width stands in the first column it covers, whatever that is of.
    const merge = grid.mergeAt(row, place)
    return (merge === undefined || merge.right - merge.left < 2) && grid.shownAt(row, place) !== null
  }
  const said = (["number", "seller", "buyer", "goods", "quantity"] as const).filter(has)
  // Names under a list stand in whatever column they look good in.
  if (isBelow) return said.includes("quantity") || said.length > 2 ? null : "below"
  if (said.includes("goods") || said.includes("quantity")) return null
  return said.length > 0 && filled.length > 2 ? null : "section"
}

/** `1`, `2`, `3` or `(1)`, `(2)`, `A`, `B`: numbers of the columns under a header. */
const isCount = (written: readonly string[]): boolean => {
  const numbers = written.map((text) => /^\(?\s*([0-9]{1,2}|[a-z])\s*\)?$/i.exec(text)?.[1])
  if (numbers.some((number) => number === undefined)) return false
  const digits = numbers.filter((number) => /\d/.test(number ?? "")).map(Number)
  return digits.every((number, at) => at === 0 || number === (digits[at - 1] ?? 0) + 1)
}
