import { expect, test } from "vitest"

import { slidesOf } from "./slides"

test("every agreement is shown once, four at a time", () => {
  expect(slidesOf([1, 2, 3, 4, 5])).toEqual([[1, 2, 3, 4], [5]])
  expect(slidesOf([])).toEqual([])
})
