import { readFile } from "node:fs/promises"
import { maxSpreadsheetRows } from "@lienket/contracts"
import { Refusal } from "../../http/refusal"
import type { Cell, SheetRow } from "./sheet"
import { unpacksWithin } from "./unpacked"

/** 5,000 full rows are a tenth of it. */
export const maxUnpackedBytes = 60_000_000
/** The header, the hint and the example. */
const rowsBesides = 3

/**
 * The filled rows of the first sheet of an Excel file, as Excel numbers them.
 * @throws Refusal of the field `file`: `spreadsheet_old_format`, `file_type_not_accepted`, `file_unreadable`,
 *   `spreadsheet_too_large`, `spreadsheet_too_many_rows`.
 */
export const readWorkbook = async (file: string): Promise<SheetRow[]> => await readFilledRows(await readFile(file))

/** The same for a file that is in memory, with as many rows besides those that are taken over. */
export const readFilledRows = async (content: Buffer, besides = rowsBesides): Promise<SheetRow[]> => {
  await refuseOthers(content)
  const rows = (await sheetOf(content)).flatMap((cells, index) => {
    const plain = cells.map(cellOf)
    return plain.every((cell) => cell === null) ? [] : [{ row: index + 1, cells: plain }]
  })
  if (rows.length > maxSpreadsheetRows + besides) {
    const values = { count: rows.length, max: maxSpreadsheetRows }
    throw new Refusal("spreadsheet_too_many_rows", { field: "file", values })
  }
  return rows
}

const refuseOthers = async (content: Buffer): Promise<void> => {
  const field = "file"
  if (content.subarray(0, 4).toString("hex") === "d0cf11e0") throw new Refusal("spreadsheet_old_format", { field })
  const isWithin =
    content.subarray(0, 2).toString() === "PK" ? await unpacksWithin(content, maxUnpackedBytes) : undefined
  if (isWithin === undefined) {
    throw new Refusal("file_type_not_accepted", { field, values: { accepted: "Excel (.xlsx)" } })
  }
  if (!isWithin) throw new Refusal("spreadsheet_too_large", { field })
}

const sheetOf = async (content: Buffer): Promise<readonly (readonly unknown[])[]> => {
  const { readSheet } = await import("read-excel-file/node")
  try {
    return await readSheet(content)
  } catch (cause) {
    throw new Refusal("file_unreadable", { field: "file", cause })
  }
}

const cellOf = (value: unknown): Cell => {
  if (typeof value === "number" || value instanceof Date) return value
  if (typeof value === "boolean") return value ? "có" : "không"
  return typeof value === "string" && value.trim() !== "" ? value : null
}
