import { expect, test } from "vitest"

import { monthName, monthNumber, monthsIn, monthsLater, shortMonth } from "./months"

test("a month is written as each language writes it", () => {
  expect(monthName("2026-03", "vi")).toBe("03/2026")
  expect(monthName("2026-03", "en")).toBe("Mar 2026")
  expect(shortMonth("2026-03", "vi")).toBe("T3")
  expect(shortMonth("2026-03", "en")).toBe("Mar")
  expect(monthNumber("2026-03")).toBe(3)
})

test("months are counted across the turn of the year", () => {
  expect(monthsLater("2026-11", 2)).toBe("2027-01")
  expect(monthsLater("2026-01", -1)).toBe("2025-12")
  expect(monthsLater("2026-11", -12)).toBe("2025-11")
  expect(monthsIn("2025-12", "2026-11")).toBe(12)
  expect(monthsIn("2026-11", "2026-11")).toBe(1)
})
