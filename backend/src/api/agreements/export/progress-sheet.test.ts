import { expect, test } from "vitest"
import { unzip } from "../../../../integration-tests/support/zip"
import { progressSheet } from "./progress-sheet"
import { agreementWith, lineOf } from "./read-agreement.fixture"

const head = { title: "Tiến độ", filter: ["tìm: na", "tiến độ: Chậm"], at: new Date("2026-11-26T03:05:00Z") }

const cellsOf = async (file: Buffer) => {
  const { readSheet } = await import("read-excel-file/node")
  return (await readSheet(file)) as unknown as (string | number | Date | null)[][]
}

test("a table says when it was drawn and what was filtered by, and keeps its header in sight", async () => {
  const file = await progressSheet([agreementWith({})], head, "vi")
  const [title, asOf, filter, headers] = await cellsOf(file)
  expect([title?.[0], asOf?.[0], filter?.[0]]).toEqual([
    "Tiến độ",
    "Số liệu lúc: 26/11/2026 10:05",
    "Bộ lọc: tìm: na; tiến độ: Chậm",
  ])
  expect(headers?.[0]).toBe("Mã")
  expect(unzip(file).get("xl/worksheets/sheet1.xml")?.toString()).toMatch(/<pane[^>]*ySplit="4"[^>]*state="frozen"/)
})

test("numbers are numbers and dates are dates, with a sum for each unit", async () => {
  const agreements = [
    agreementWith({
      lines: [lineOf({ delivered: "2.55", share_bp: 2550, value_vnd: 102_000_000, delivery_count: 1 })],
    }),
    agreementWith({
      lines: [
        lineOf({
          title: "Mật ong",
          unit: "chai",
          committed: "100",
          delivered: "40.5",
          share_bp: 4050,
          delivery_count: 2,
          value_vnd: 8_000_000,
          last_on: "2026-11-20",
        }),
      ],
    }),
    agreementWith({ card: { state: "draft" }, lines: [lineOf({ committed: "999" })] }),
  ]
  const [, , , headers = [], first, second, , tonnes, bottles] = await cellsOf(
    await progressSheet(agreements, head, "en"),
  )
  const cell = (row: readonly unknown[] | undefined, header: string) => row?.[headers.indexOf(header)]
  expect(cell(first, "Committed")).toBe(10)
  expect(cell(first, "Delivered, confirmed by both")).toBe(2.55)
  expect(cell(first, "Share")).toBe(0.255)
  expect(cell(first, "Value delivered (VND)")).toBe(102_000_000)
  expect(cell(second, "Last delivery")).toEqual(new Date("2026-11-20T00:00:00Z"))
  expect([cell(tonnes, "Unit"), cell(tonnes, "Committed"), cell(tonnes, "Value delivered (VND)")]).toEqual([
    "tấn",
    10,
    110_000_000,
  ])
  expect([
    cell(bottles, "Unit"),
    cell(bottles, "Delivered, confirmed by both"),
    cell(bottles, "Value delivered (VND)"),
  ]).toEqual(["chai", 40.5, null])
})

test("a line without a report has no share and no quantity, not zero", async () => {
  const forecast = { finishes_on: null, expected: "0", is_at_risk: true, reason: "late_start" as const }
  const silent = agreementWith({ lines: [lineOf({ pace: "no_report", share_bp: 0, forecast })] })
  const [, , , headers = [], row, total] = await cellsOf(await progressSheet([silent], head, "vi"))
  const cell = (of: readonly unknown[] | undefined, header: string) => of?.[headers.indexOf(header)]
  expect(cell(row, "Tiến độ")).toBe("Chưa có báo cáo")
  expect(cell(row, "Dự báo, nguy cơ")).toBe("Nguy cơ: đến nay chưa có lần giao nào được xác nhận")
  for (const header of ["Đã giao, hai bên xác nhận", "Tỷ lệ", "Giá trị đã giao (đồng)", "Chờ xác nhận"])
    expect([cell(row, header), cell(total, header) ?? null]).toEqual([null, null])
})

test.each(["=1+1", "+84912", "-2", "@SUM(A1)"])("a text that begins like a formula stays a text: %s", async (title) => {
  const file = await progressSheet([agreementWith({ lines: [lineOf({ title })] })], head, "vi")
  const rows = await cellsOf(file)
  expect(rows[4]?.[4]).toBe(title)
  expect(unzip(file).get("xl/worksheets/sheet1.xml")?.toString()).not.toContain("<f>")
})
