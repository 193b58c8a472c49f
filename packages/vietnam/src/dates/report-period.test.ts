import fc from "fast-check"
import { expect, test } from "vitest"
import { addDays, daysBetween } from "./days"
import {
  parseReportPeriod,
  previousReportPeriod,
  reportDueOn,
  reportPeriodAt,
  reportPeriodKinds,
  reportPeriodName,
  reportPeriodsEnding,
  reportPeriodYearBefore,
} from "./report-period"

const day = fc.integer({ min: 0, max: 36_000 }).map((days) => addDays("2001-01-01", days))
const kind = fc.constantFrom(...reportPeriodKinds)

test.each([
  ["2026-M03", "2026-03-01", "2026-03-31", "Tháng 3/2026", "March 2026"],
  ["2024-M02", "2024-02-01", "2024-02-29", "Tháng 2/2024", "February 2024"],
  ["2026-Q1", "2026-01-01", "2026-03-31", "Quý I/2026", "Q1 2026"],
  ["2026-Q3", "2026-07-01", "2026-09-30", "Quý III/2026", "Q3 2026"],
  ["2026-H1", "2026-01-01", "2026-06-30", "6 tháng đầu năm 2026", "First half of 2026"],
  ["2026-H2", "2026-07-01", "2026-12-31", "6 tháng cuối năm 2026", "Second half of 2026"],
  ["2026-9M", "2026-01-01", "2026-09-30", "9 tháng đầu năm 2026", "First nine months of 2026"],
  ["2026", "2026-01-01", "2026-12-31", "Năm 2026", "Year 2026"],
])("%s runs from %s until %s and is called “%s”", (code, from, until, vi, en) => {
  const period = parseReportPeriod(code)
  expect(period).toMatchObject({ code, from, until })
  if (period === undefined) return
  expect(reportPeriodName(period, "vi")).toBe(vi)
  expect(reportPeriodName(period, "en")).toBe(en)
})

test("what names no period is none", () => {
  const nonsense = ["", "26", "1999", "3000", "2026-M13", "2026-M00", "2026-M3", "2026-Q0", "2026-Q5", "2026-H3"]
  for (const code of [...nonsense, "2026-9m", "2026-q1", "2026-Q1 ", "2026-Q1\n", "quý 1"])
    expect(parseReportPeriod(code), code).toBeUndefined()
})

test("a day lies in the period that is said to hold it, and the code says the period", () => {
  fc.assert(
    fc.property(kind, day, (each, date) => {
      const period = reportPeriodAt(each, date)
      if (period === undefined) {
        expect(each).toBe("nine_months")
        expect(date.slice(5) > "09-30").toBe(true)
        return
      }
      expect(period.from <= date && date <= period.until).toBe(true)
      expect(parseReportPeriod(period.code)).toEqual(period)
    }),
  )
})

test("periods of a kind follow each other without a gap, nine months from year to year", () => {
  fc.assert(
    fc.property(kind, day, (each, date) => {
      const period = reportPeriodAt(each, date)
      const before = period && previousReportPeriod(period)
      if (period === undefined || before === undefined) return
      expect(before.kind).toBe(each)
      expect(daysBetween(before.until, period.from)).toBe(each === "nine_months" ? 93 : 1)
    }),
  )
  const first = parseReportPeriod("2000-Q1")
  expect(first && previousReportPeriod(first)).toBeUndefined()
})

test("the year before, a period is the same one; before the first year there is none", () => {
  const before = (code: string) => {
    const period = parseReportPeriod(code)
    return period && reportPeriodYearBefore(period)?.code
  }
  expect(["2026-M03", "2026-Q4", "2026-H1", "2026-9M", "2026", "2000-H1"].map(before)).toEqual([
    "2025-M03",
    "2025-Q4",
    "2025-H1",
    "2025-9M",
    "2025",
    undefined,
  ])
})

test("the periods that end in a stretch are those, oldest first", () => {
  const codes = (since: string, before: string) =>
    reportPeriodsEnding("quarter", { since, before }).map(({ code }) => code)
  expect(codes("2025-12-31", "2026-07-01")).toEqual(["2025-Q4", "2026-Q1", "2026-Q2"])
  expect(codes("2026-01-01", "2026-06-30")).toEqual(["2026-Q1"])
  expect(codes("2026-07-01", "2026-07-01")).toEqual([])
  fc.assert(
    fc.property(kind, day, fc.integer({ min: 0, max: 2_000 }), (each, since, days) => {
      const before = addDays(since, days)
      const ends = reportPeriodsEnding(each, { since, before }).map(({ until }) => until)
      expect(ends).toEqual(ends.toSorted())
      expect(ends.every((until) => until >= since && until < before)).toBe(true)
    }),
  )
})

test("a report is due so many days after its period", () => {
  expect(reportDueOn({ until: "2026-12-31" }, 15)).toBe("2027-01-15")
  expect(reportDueOn({ until: "2026-03-31" }, 0)).toBe("2026-03-31")
})
