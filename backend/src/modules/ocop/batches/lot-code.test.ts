import { expect, test } from "vitest"
import { expiryOf, nextLotCode } from "./lot-code"

test("a lot expires after its product's shelf life, counted in days or in months of the calendar", () => {
  expect(expiryOf("2026-11-26", { amount: 5, unit: "day" })).toBe("2026-12-01")
  expect(expiryOf("2026-08-31", { amount: 6, unit: "month" })).toBe("2027-02-28")
  expect(expiryOf("2026-11-26", null)).toBeNull()
})

test("a lot is called by its day, and the second of a day by its number", () => {
  expect(nextLotCode("2026-11-26", [])).toBe("261126-01")
  expect(nextLotCode("2026-11-26", ["261126-01", "261125-02", "LÔ-CŨ"])).toBe("261126-02")
})
