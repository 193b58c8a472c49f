import { expect, test } from "vitest"
import { addMonthsToDate, monthRange, previousMonths } from "./months"

test("a certificate of 36 months ends on the same day three years later", () => {
  expect(addMonthsToDate("2020-05-22", 36)).toBe("2023-05-22")
})

test("a day that the month lacks becomes its last", () => {
  expect(addMonthsToDate("2026-01-31", 1)).toBe("2026-02-28")
  expect(addMonthsToDate("2024-01-31", 1)).toBe("2024-02-29")
  expect(addMonthsToDate("2024-02-29", -12)).toBe("2023-02-28")
  expect(addMonthsToDate("2026-12-31", 2)).toBe("2027-02-28")
  expect(addMonthsToDate("2026-01-15", -1)).toBe("2025-12-15")
  expect(() => addMonthsToDate("2026-02-30", 1)).toThrow(RangeError)
})

test("a month knows its last day", () => {
  expect(monthRange("2026-11")).toEqual({ from: "2026-11-01", until: "2026-11-30" })
  expect(monthRange("2024-02")).toEqual({ from: "2024-02-01", until: "2024-02-29" })
  expect(() => monthRange("2026-13")).toThrow(RangeError)
})

test("the months before a month come oldest first, across the year", () => {
  expect(previousMonths("2026-02", 3)).toEqual(["2025-11", "2025-12", "2026-01"])
  expect(previousMonths("2026-02", 0)).toEqual([])
  expect(previousMonths("2026-11", 12)[0]).toBe("2025-11")
})
