import { expect, test } from "vitest"

import { formatShare, tenthsOfPercent } from "./share"

test("a share is rounded half up to a tenth of a percent", () => {
  expect(tenthsOfPercent(1, 3)).toBe(333)
  expect(tenthsOfPercent(2, 3)).toBe(667)
  expect(tenthsOfPercent(1, 2_000)).toBe(1)
  expect(tenthsOfPercent(499, 1_000_000)).toBe(0)
})

test("a share that a float would round the wrong way is right", () => {
  // 1.005 as a float lies below itself and would become 1.00.
  expect(tenthsOfPercent(201, 20_000)).toBe(10)
  expect(tenthsOfPercent(10_050, 1_000_000)).toBe(10)
  expect(tenthsOfPercent(10_500, 1_000_000)).toBe(11)
})

test("sums of a whole country keep every đồng", () => {
  expect(tenthsOfPercent(4_503_599_627_370_495, 9_007_199_254_740_991)).toBe(500)
})

test("more taken back than sold is a negative share", () => {
  expect(tenthsOfPercent(-50_000, 1_000_000)).toBe(-50)
  expect(tenthsOfPercent(-1, 1_000_000)).toBe(0)
})

test("there is no share of nothing", () => {
  expect(tenthsOfPercent(0, 0)).toBeNull()
  expect(tenthsOfPercent(5, -5)).toBeNull()
})

test("shares are written as each language writes them", () => {
  expect(formatShare(345, 1_000, "vi")).toBe("34,5%")
  expect(formatShare(345, 1_000, "en")).toBe("34.5%")
  expect(formatShare(1_000, 1_000, "vi")).toBe("100%")
  expect(formatShare(-345, 1_000, "vi")).toBe("-34,5%")
  expect(formatShare(1, 0, "vi")).toBeNull()
})
