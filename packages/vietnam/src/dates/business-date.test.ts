import { expect, test } from "vitest"
import { businessDate, businessMonth, isDateWithin, isIsoDate } from "./business-date"

test("the business day begins at midnight in Viet Nam, 17:00 UTC", () => {
  expect(businessDate(new Date("2026-11-22T16:59:59.999Z"))).toBe("2026-11-22")
  expect(businessDate(new Date("2026-11-22T17:00:00Z"))).toBe("2026-11-23")
  expect(businessMonth(new Date("2026-11-30T17:00:00Z"))).toBe("2026-12")
  expect(businessDate(new Date("2025-12-31T17:00:00Z"))).toBe("2026-01-01")
})

test("an invalid instant has no business date", () => {
  expect(() => businessDate(new Date("nonsense"))).toThrow(RangeError)
})

test("only dates of the calendar are dates", () => {
  for (const date of ["2024-02-29", "2026-12-31", "2000-02-29"]) expect(isIsoDate(date), date).toBe(true)
  for (const text of [
    "2026-02-29",
    "1900-02-29",
    "2026-04-31",
    "2026-13-01",
    "2026-00-10",
    "2026-1-1",
    "",
    "0000-01-01",
  ]) {
    expect(isIsoDate(text), text).toBe(false)
  }
})

test("a certificate is valid on its first and on its last day", () => {
  expect(isDateWithin("2023-05-22", "2020-05-22", "2023-05-22")).toBe(true)
  expect(isDateWithin("2020-05-22", "2020-05-22", "2023-05-22")).toBe(true)
  expect(isDateWithin("2023-05-23", "2020-05-22", "2023-05-22")).toBe(false)
  expect(isDateWithin("2020-05-21", "2020-05-22", null)).toBe(false)
  expect(isDateWithin("2999-01-01", null, null)).toBe(true)
  expect(() => isDateWithin("22/05/2023", null, "2023-05-22")).toThrow(RangeError)
})
