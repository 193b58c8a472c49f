import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { expect, test } from "vitest"
import { letterOf, readList, writtenOf } from "./read-list"

test("cells come with their rows as Excel numbers them, and with what is merged", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "danh-sach-"))
  try {
    const { default: writeXlsxFile } = await import("write-excel-file/node")
    const file = path.join(folder, "danh-sach.xlsx")
    const content = await writeXlsxFile([
      [{ value: "BÊN BÁN", columnSpan: 2 }, null, "Ngày ký"],
      [null, null, null],
      [
        { value: "HTX", rowSpan: 2 },
        1_036,
        { value: new Date(Date.UTC(2026, 6, 15)), type: Date, format: "dd/mm/yyyy" },
      ],
      [null, true, null],
    ]).toBuffer()
    await writeFile(file, content)
    const list = await readList(file)
    expect(list.rows.map(({ row, cells }) => [row, ...cells.map(writtenOf)])).toEqual([
      [1, "BÊN BÁN", "", "Ngày ký"],
      [3, "HTX", "1036", "15/07/2026"],
      [4, "", "có", ""],
    ])
    expect(list.merges).toEqual([
      { top: 1, bottom: 1, left: 0, right: 1 },
      { top: 3, bottom: 4, left: 0, right: 0 },
    ])
  } finally {
    await rm(folder, { recursive: true })
  }
})

test("columns are called as in Excel", () => {
  expect([0, 25, 26, 59].map(letterOf)).toEqual(["A", "Z", "AA", "BH"])
})
