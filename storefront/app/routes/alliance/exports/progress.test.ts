import { expect, test } from "vitest"

import { isUnderWay, megabytesOf, percentOf } from "./progress"

test("nobody knows how far a file is before its rows are counted", () => {
  expect(percentOf({ state: "waiting", row_count: null, rows_done: 0 })).toBeNull()
  expect(percentOf({ state: "running", row_count: null, rows_done: 0 })).toBeNull()
})

test("a file is complete when it is said to be, not with its last row", () => {
  expect(percentOf({ state: "running", row_count: 3_000, rows_done: 1_000 })).toBe(33)
  expect(percentOf({ state: "running", row_count: 3_000, rows_done: 3_000 })).toBe(99)
  expect(percentOf({ state: "running", row_count: 0, rows_done: 0 })).toBe(0)
  expect(percentOf({ state: "done", row_count: 0, rows_done: 0 })).toBe(100)
})

test("what is over changes no more", () => {
  const states = ["waiting", "running", "done", "cancelled", "failed"] as const
  expect(states.filter((state) => isUnderWay({ state }))).toEqual(["waiting", "running"])
})

test("no file weighs nothing", () => {
  expect([1, 100_000, 1_234_567].map(megabytesOf)).toEqual(["0.1", "0.1", "1.3"])
})
