import { expect, test } from "vitest"

import { gradeOf } from "./grade"

test("from 90% it is good, from 70% fair, from 50% average, below not met", () => {
  expect([10_000, 9_000, 8_999, 7_000, 6_999, 5_000, 4_999, 0].map(gradeOf)).toEqual([
    "good",
    "good",
    "fair",
    "fair",
    "average",
    "average",
    "weak",
    "weak",
  ])
})

test("without a report there is no grade", () => {
  expect(gradeOf(null)).toBeNull()
})
