import { maxSpreadsheetRows, spreadsheetType } from "@lienket/contracts"
import type { FileAnswer } from "../../http/answer-file"
import { exampleMark, hintMark, type Cell, type Column } from "./sheet"

const leaf = "#1d5438"
const wash = "#e5efe3"

/**
 * An Excel file to fill in: names of the columns, a row of hints, an example that is not taken over, and on a second
 * sheet the words that may stand in a column.
 */
export const writeTemplate = async (name: string, sheet: string, columns: readonly Column[]): Promise<FileAnswer> => {
  const { default: writeXlsxFile } = await import("write-excel-file/node")
  const header = columns.map(({ header: title, required }) => ({
    value: required ? `${title} *` : title,
    type: String,
    fontWeight: "bold" as const,
    textColor: "#ffffff",
    backgroundColor: leaf,
    wrap: true,
  }))
  const hints = columns.map(({ hint }, place) => ({
    value: place === 0 ? `${hintMark} ${hint}` : hint,
    type: String,
    fontStyle: "italic" as const,
    backgroundColor: wash,
    wrap: true,
    alignVertical: "top" as const,
  }))
  const example = columns.map((column, place) => exampleCell(column.example, place === 0))
  const choices = columns.filter((column) => column.choices !== undefined)
  const longest = Math.max(0, ...choices.map((column) => column.choices?.length ?? 0))
  const allowed = [
    choices.map(({ header: title }) => ({ value: title, type: String, fontWeight: "bold" as const })),
    ...Array.from({ length: longest }, (_, at) =>
      choices.map((column) => {
        const word = column.choices?.[at]
        return word === undefined ? null : { value: word, type: String }
      }),
    ),
  ]
  const widths = columns.map(({ width }) => ({ width }))
  const written = writeXlsxFile([
    { sheet, data: [header, hints, example], columns: widths, stickyRowsCount: 1 },
    { sheet: "Được chọn", data: allowed, columns: choices.map(() => ({ width: 30 })) },
  ])
  return { name, type: spreadsheetType, content: await written.toBuffer() }
}

const exampleCell = (value: Cell, isFirst: boolean) => {
  if (value === null) return null
  if (value instanceof Date) return { value, type: Date, format: "dd/mm/yyyy", backgroundColor: wash }
  if (typeof value === "number") return { value, type: Number, format: "#,##0.###", backgroundColor: wash }
  return { value: isFirst ? `${exampleMark} ${value}` : value, type: String, backgroundColor: wash, wrap: true }
}

/** As the hint of the first column says it. */
export const rowLimit = `Mỗi dòng một mục, tối đa ${maxSpreadsheetRows.toLocaleString("vi-VN")} dòng.`
