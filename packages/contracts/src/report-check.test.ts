import fc from "fast-check"
import { expect, test } from "vitest"
import { mustExplain, readReportValue, reportFaults } from "./report-check"
import type { ReportRule } from "./report-template"

const money = { kind: "vnd" } as const
const people = { kind: "integer", unit: "tổ viên" } as const
const area = { kind: "decimal", unit: "ha" } as const

test.each([
  [money, "30 tỷ 255 triệu 200 nghìn đồng", "30255200000"],
  [money, "0", "0"],
  [people, "1.036", "1036"],
  [people, "1.036 tổ viên", "1036"],
  [people, " 08 ", "8"],
  [area, "12,5 ha", "12.5"],
  [{ kind: "text" } as const, "  Mưa đá  ", "Mưa đá"],
  [people, "   ", ""],
])("%o reads “%s” as “%s”", (field, written, value) => {
  expect(readReportValue(field, written)).toEqual({ ok: true, value })
})

test.each([
  [money, "1 tỷ triệu đồng", "ambiguous_amount"],
  [money, "nhiều", "invalid_amount"],
  [money, "420 triệu đồng/HTX", "ambiguous_amount"],
  [money, "-5", "too_small"],
  [money, "1 đồng 5", "invalid_amount"],
  [money, "2000000 tỷ", "too_large"],
  [people, "5 triệu", "not_a_number"],
  [people, "ba", "not_a_number"],
  [people, "-3", "too_small"],
  [people, "1,5", "not_a_whole_number"],
  [people, "1.5", "ambiguous_number"],
  [area, "1,23456", "too_many_decimals"],
  [people, "9".repeat(16), "too_large"],
  [people, "9".repeat(101), "too_long"],
  [{ kind: "text" } as const, "<b>", "invalid_characters"],
])("%o refuses “%s”: %s", (field, written, code) => {
  expect(readReportValue(field, written)).toEqual({ ok: false, code })
})

test("what was read reads the same again", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(money, people, area),
      fc.nat(),
      fc.integer({ min: 0, max: 999 }),
      (field, whole, part) => {
        const written = field.kind === "decimal" ? `${whole},${String(part).padStart(3, "0")}` : String(whole)
        const reading = readReportValue(field, written)
        expect(reading.ok).toBe(true)
        if (reading.ok) expect(readReportValue(field, reading.value.replace(".", ","))).toEqual(reading)
      },
    ),
  )
})

const field = (key: string, more: object = {}) => ({
  key,
  kind: "integer" as const,
  source: "typed" as const,
  required: false,
  ...more,
})
const atMost: ReportRule = { rule: "at_most", field: "workers", of: "members" }
const sum: ReportRule = { rule: "sum", parts: ["inside", "hired"], total: "workers" }
const fields = [field("members", { required: true }), field("workers"), field("inside"), field("hired")]

test("everything that is wrong is said at once, in the order of the fields", () => {
  const values = { members: "10", workers: "12", inside: "5", hired: "6" }
  expect(reportFaults(fields, [sum, atMost], values, { members: "100" }, {})).toEqual([
    { field: "reasons.members", code: "jump_unexplained" },
    { field: "values.workers", code: "parts_do_not_sum", values: { sum: "11" } },
    { field: "values.workers", code: "more_than_whole", values: { whole: "members" } },
  ])
  expect(reportFaults(fields, [sum, atMost], {}, {}, {})).toEqual([{ field: "values.members", code: "required" }])
})

test("a rule holds its tongue until every figure it compares is there", () => {
  expect(reportFaults(fields, [sum, atMost], { members: "1", workers: "1", inside: "9" }, {}, {})).toEqual([])
})

test("parts that sum are right, and one more is wrong, however large they are", () => {
  const size = fc.bigInt({ min: 0n, max: 99_999_999_999_999n })
  fc.assert(
    fc.property(size, size, (inside, hired) => {
      const faults = (workers: bigint) =>
        reportFaults(
          fields.slice(1),
          [sum],
          { inside: String(inside), hired: String(hired), workers: String(workers) },
          {},
          {},
        ).length
      expect([faults(inside + hired), faults(inside + hired + 1n)]).toEqual([0, 1])
    }),
  )
})

test("a figure asks why when it is more than three times that of last time, or less than a third", () => {
  const asks = (now: string, before: string, more: object = {}) =>
    mustExplain(field("x", more), { x: now }, { x: before })
  expect([asks("300", "100"), asks("301", "100"), asks("34", "100"), asks("33", "100"), asks("0", "1")]).toEqual([
    false,
    true,
    false,
    true,
    true,
  ])
  expect([asks("5", "0"), asks("", "5"), asks("5", ""), asks("nhiều", "ít", { kind: "text" })]).toEqual([
    false,
    false,
    false,
    false,
  ])
  expect(asks("9", "1", { source: "ledger", figure: "total" })).toBe(true)
  expect(asks("9", "1", { source: "ledger", figure: "fair" })).toBe(false)
  expect(reportFaults([field("x")], [], { x: "9" }, { x: "1" }, { x: "Được mùa" })).toEqual([])
})
