import { expect, test } from "vitest"

import { lastDayOfMixed } from "./mixed-days"

const lines = (...days: (string | null)[]) => days.map((ships_on) => ({ ships_on }))

test("ready goods beside goods ordered ahead may wait for the last of them", () => {
  expect(lastDayOfMixed(lines(null, "2027-08-15"))).toBe("2027-08-15")
  expect(lastDayOfMixed(lines("2027-09-01", "2027-08-15", null))).toBe("2027-09-01")
})

test("goods that all leave alike wait for nothing", () => {
  expect(lastDayOfMixed(lines(null, null))).toBeNull()
  expect(lastDayOfMixed(lines("2027-08-15", "2027-08-15"))).toBeNull()
  expect(lastDayOfMixed([])).toBeNull()
})
