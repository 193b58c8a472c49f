import { fieldErrorCodes, type ErrorCode, type FieldErrorCode } from "@lienket/contracts"
import { fold, isIsoDate, parseDatePhrase, parseVndPhrase, readNumber, toNfc } from "@lienket/vietnam"
import { Refusal } from "../../http/refusal"

/** What stands in a cell: nothing, a text, a number, or a day. */
export type Cell = string | number | Date | null

export interface SheetRow {
  /** As Excel numbers it. */
  readonly row: number
  readonly cells: readonly Cell[]
}

export type Reading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: FieldErrorCode }

/** One column of a sheet: what it is called, and how its cells are read. */
export interface Column {
  readonly header: string
  readonly hint: string
  readonly example: Cell
  readonly width: number
  readonly required?: boolean
  /** The words that may stand here, listed on the second sheet. */
  readonly choices?: readonly string[]
  readonly read: (cell: NonNullable<Cell>) => Reading<unknown>
}

/** The columns of a sheet, by the name under which their values go on. */
export type Columns<K extends string> = Readonly<Record<K, Column>>

/** One row, understood cell by cell. */
export interface ReadRow<K extends string> {
  readonly row: number
  readonly values: Readonly<Partial<Record<K, unknown>>>
  readonly faults: readonly { readonly key: K; readonly code: ErrorCode }[]
  /** The cell as it stands in the file. */
  readonly written: (key: K) => string
}

/** How the rows begin that explain the file and are not taken over. */
export const hintMark = "(hướng dẫn)"
export const exampleMark = "(ví dụ)"

/**
 * Reads the rows of a sheet by the names in its first row, whatever their order.
 * @throws Refusal `spreadsheet_empty`, `spreadsheet_column_missing`.
 */
export const readRows = <K extends string>(
  rows: readonly SheetRow[],
  columns: Columns<K>,
): { readonly rows: readonly ReadRow<K>[]; readonly ignored: readonly string[] } => {
  const [header, ...rest] = rows
  if (header === undefined) throw new Refusal("spreadsheet_empty", { field: "file" })
  const { places, ignored } = placesIn(header, columns)
  const filled = rest.filter(({ cells }) => !isExplanation(cells))
  if (filled.length === 0) throw new Refusal("spreadsheet_empty", { field: "file" })
  return { rows: filled.map((row) => readRow(row, columns, places)), ignored }
}

const keysOf = <K extends string>(columns: Columns<K>): K[] => Object.keys(columns) as K[]

const placesIn = <K extends string>(header: SheetRow, columns: Columns<K>) => {
  const names = header.cells.map((cell) => nameOf(cell))
  const places = new Map<K, number>()
  for (const key of keysOf(columns)) {
    const place = names.indexOf(nameOf(columns[key].header))
    if (place >= 0) places.set(key, place)
    else if (columns[key].required) {
      throw new Refusal("spreadsheet_column_missing", { field: "file", values: { column: columns[key].header } })
    }
  }
  const known = new Set(places.values())
  const ignored = header.cells.flatMap((cell, place) => (cell === null || known.has(place) ? [] : [textOf(cell)]))
  return { places, ignored }
}

/** The star marks what must be filled in; people lose it. */
const nameOf = (cell: Cell): string => fold(textOf(cell).replace("*", "")).trim()

const isExplanation = (cells: readonly Cell[]): boolean => {
  const first = textOf(cells.find((cell) => cell !== null) ?? null)
  return [hintMark, exampleMark].some((mark) => first.startsWith(mark))
}

const readRow = <K extends string>(
  { row, cells }: SheetRow,
  columns: Columns<K>,
  places: ReadonlyMap<K, number>,
): ReadRow<K> => {
  const cellAt = (key: K): Cell => cells[places.get(key) ?? -1] ?? null
  const values: Partial<Record<K, unknown>> = {}
  const faults: { key: K; code: ErrorCode }[] = []
  for (const key of keysOf(columns)) {
    const cell = cellAt(key)
    const reading: Reading<unknown> =
      cell !== null
        ? columns[key].read(cell)
        : columns[key].required
          ? { ok: false, code: "required" }
          : { ok: true, value: undefined }
    if (reading.ok) values[key] = reading.value
    else faults.push({ key, code: reading.code })
  }
  return { row, values, faults, written: (key) => textOf(cellAt(key)).slice(0, 100) }
}

/** A cell in words, as people would write it. */
export const textOf = (cell: Cell): string => {
  if (cell === null) return ""
  if (typeof cell === "number") return decimalOf(cell)
  if (typeof cell === "string") return toNfc(cell).trim()
  const [year, month, day] = isoDay(cell).split("-")
  return `${day}/${month}/${year}`
}

/** Without the exponent that JavaScript would write, and without the last digits that binary numbers invent. */
export const decimalOf = (number: number): string =>
  Math.abs(number) < 1e15 ? String(Number(number.toPrecision(15))).replace(/^(\d+)\.?(\d*)e-\d+$/, "0") : String(number)

// Excel knows no time zones: its days arrive as midnight in UTC.
export const isoDay = (day: Date): string => day.toISOString().slice(0, 10)

/** A text; a number that Excel made of it is a text again. */
export const text = (cell: NonNullable<Cell>): Reading<string> => ({ ok: true, value: textOf(cell) })

/** An amount or a count, to be read by the contract: as Excel knows it, or as somebody typed it. */
export const typedNumber = (cell: NonNullable<Cell>): Reading<string | number> =>
  cell instanceof Date ? { ok: false, code: "invalid_type" } : { ok: true, value: cell }

/** Whole đồng, from a number or from a text such as `1.250.000` or `45 nghìn`. */
export const wholeAmount = (cell: NonNullable<Cell>): Reading<number> => {
  if (cell instanceof Date) return { ok: false, code: "invalid_type" }
  if (typeof cell === "number") {
    return Number.isInteger(cell) ? { ok: true, value: cell } : { ok: false, code: "not_a_whole_number" }
  }
  const phrase = cell.length <= 60 ? parseVndPhrase(cell) : null
  if (phrase?.ok === true && phrase.per === null) return { ok: true, value: phrase.amountVnd }
  const isAmbiguous = phrase?.ok === false && phrase.code.startsWith("ambiguous")
  return { ok: false, code: isAmbiguous ? "ambiguous_amount" : "invalid_amount" }
}

/** A decimal such as `2.5`, from a number or from a text with dots and commas. */
export const decimal = (cell: NonNullable<Cell>): Reading<string> => {
  if (cell instanceof Date) return { ok: false, code: "invalid_type" }
  if (typeof cell === "number") return { ok: true, value: decimalOf(cell) }
  const reading = cell.length <= 40 ? readNumber(cell) : null
  return reading?.ok === true
    ? { ok: true, value: reading.value }
    : {
        ok: false,
        code: reading?.ok === false && reading.code.startsWith("ambiguous") ? "ambiguous_amount" : "invalid_data",
      }
}

/** A day, from a cell of days or from `31/12/2026`. */
export const day = (cell: NonNullable<Cell>): Reading<string> => {
  if (cell instanceof Date) return { ok: true, value: isoDay(cell) }
  if (typeof cell === "number") return { ok: false, code: "invalid_date" }
  if (isIsoDate(cell.trim())) return { ok: true, value: cell.trim() }
  const phrase = parseDatePhrase(cell.slice(0, 60))
  return phrase.ok && phrase.precision === "day"
    ? { ok: true, value: phrase.date }
    : { ok: false, code: "invalid_date" }
}

/** One of several words, in any case; without accents too, unless they tell two of the words apart (bó, bộ). */
export const choice = <T>(words: ReadonlyMap<string, T>): ((cell: NonNullable<Cell>) => Reading<T>) => {
  const exact = new Map([...words].map(([word, value]) => [plain(word), value]))
  const folded = new Map<string, T[]>()
  for (const [word, value] of words) folded.set(fold(word), [...(folded.get(fold(word)) ?? []), value])
  return (cell) => {
    const word = textOf(cell)
    const alike = folded.get(fold(word)) ?? []
    const value = exact.get(plain(word)) ?? (alike.length === 1 ? alike[0] : undefined)
    return value === undefined ? { ok: false, code: "invalid_choice" } : { ok: true, value }
  }
}

const plain = (word: string): string => toNfc(word).toLowerCase().replace(/\s+/g, " ").trim()

const codes: ReadonlySet<string> = new Set(fieldErrorCodes)

/** The code that a schema gave as its message. */
export const codeOf = (message: string): ErrorCode => {
  const isCode = (code: string): code is FieldErrorCode => codes.has(code)
  return isCode(message) ? message : "invalid_data"
}
