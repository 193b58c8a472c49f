import { readSheet } from "read-excel-file/node"
import writeXlsxFile from "write-excel-file/node"

type Cell = string | number | null
export type Row = readonly Cell[]

/** A workbook with one sheet, as the file that a browser hands in. */
export const workbook = async (name: string, rows: readonly Row[]) => ({
  name,
  mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  buffer: await writeXlsxFile(rows.map((row) => [...row])).toBuffer(),
})

/** The cells of the first sheet of a workbook. */
export const rowsOf = async (file: string): Promise<Row[]> =>
  (await readSheet(file)).map((row) =>
    row.map((cell) => (typeof cell === "number" ? cell : cell === null ? null : String(cell))),
  )
