import { readFile } from "node:fs/promises"
import { maxListColumns } from "@lienket/contracts"
import { toNfc } from "@lienket/vietnam"
import { Refusal } from "../../http/refusal"
import type { List, ListCell, Merge } from "../../modules/spreadsheet-import/agreement-lists"
import { maxUnpackedBytes, readFilledRows } from "../import/read-workbook"
import { decimalOf, isoDay, type Cell } from "../import/sheet"
import { unpackedText } from "../import/unpacked"

/** Titles, totals and repeated headers of a long list. */
const rowsBesides = 500
/** Far above what people merge by hand; more would be a file that means harm. */
const maxMerges = 20_000

/**
 * The first sheet of an Excel file that has no template.
 * @throws Refusal of the field `file`, as `readWorkbook`, and `spreadsheet_empty`.
 */
export const readList = async (file: string): Promise<List> => {
  const content = await readFile(file)
  const rows = await readFilledRows(content, rowsBesides)
  if (rows.length === 0) throw new Refusal("spreadsheet_empty", { field: "file" })
  return {
    rows: rows.map(({ row, cells }) => ({ row, cells: cells.slice(0, maxListColumns).map(listCellOf) })),
    merges: await mergesOf(content),
  }
}

const listCellOf = (cell: Cell): ListCell => (cell instanceof Date ? { day: isoDay(cell) } : cell)

/** A cell as people would write it. */
export const writtenOf = (cell: ListCell): string => {
  if (cell === null) return ""
  if (typeof cell === "number") return decimalOf(cell)
  if (typeof cell === "string") return toNfc(cell).replace(/\s+/g, " ").trim()
  return cell.day.split("-").toReversed().join("/")
}

/** `A` for the first column, as Excel calls it. */
export const letterOf = (place: number): string =>
  place < 26 ? String.fromCharCode(65 + place) : letterOf(Math.floor(place / 26) - 1) + letterOf(place % 26)

/** Which cells are merged: the reader of cells does not say. */
const mergesOf = async (content: Buffer): Promise<Merge[]> => {
  const path = await firstSheetPath(content)
  const xml = path === undefined ? undefined : await unpackedText(content, path, maxUnpackedBytes)
  const from = xml?.lastIndexOf("<mergeCells") ?? -1
  if (xml === undefined || from < 0) return []
  const found = [...xml.slice(from).matchAll(/<mergeCell[^>]*\sref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/g)]
  if (found.length > maxMerges) throw new Refusal("spreadsheet_too_large", { field: "file" })
  return found.map(([, left = "", top, right = "", bottom]) => ({
    top: Number(top),
    bottom: Number(bottom),
    left: placeOf(left),
    right: Math.min(placeOf(right), maxListColumns - 1),
  }))
}

const placeOf = (letters: string): number =>
  [...letters].reduce((place, letter) => place * 26 + letter.charCodeAt(0) - 64, 0) - 1

/** The reader of cells takes the first sheet of the book, whatever its file is called. */
const firstSheetPath = async (content: Buffer): Promise<string | undefined> => {
  const book = await unpackedText(content, "xl/workbook.xml", maxUnpackedBytes)
  const links = await unpackedText(content, "xl/_rels/workbook.xml.rels", maxUnpackedBytes)
  const id = /<(?:\w+:)?sheet\s[^>]*\br:id="([^"]+)"/.exec(book ?? "")?.[1]
  const link = [...(links ?? "").matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)].find(([tag]) =>
    tag.includes(`Id="${id}"`),
  )
  const target = /\bTarget="([^"]+)"/.exec(link?.[0] ?? "")?.[1]
  if (target === undefined) return undefined
  return target.startsWith("/") ? target.slice(1) : `xl/${target}`
}
