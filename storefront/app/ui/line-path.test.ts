import { expect, test } from "vitest"

import { linePath } from "./line-path"

test("months without sales lie on the ground line, not below it", () => {
  expect(linePath([0, 0]).line).toBe("M0 100L100 100")
})

test("the best month stands just under the upper edge", () => {
  expect(linePath([0, 50, 100]).line).toBe("M0 100L50 52L100 4")
})

test("a month of more returns than sales goes below zero and stays in the picture", () => {
  const { end } = linePath([100, -50])
  expect(end).toEqual({ x: 100, y: 100 })
})

test("a chart without any month draws nothing", () => {
  expect(linePath([])).toEqual({ line: "", area: "", end: null })
})
