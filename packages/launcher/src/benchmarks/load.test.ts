import { expect, test } from "vitest"
import { load, percentile } from "./load"

test("a percentile is one of the measured values", () => {
  expect(percentile([40, 10, 30, 20], 0.5)).toBe(20)
  expect(percentile([40, 10, 30, 20], 0.95)).toBe(40)
  expect(percentile([7], 0.5)).toBe(7)
})

test("every call is made once, never more at a time than there are connections", async () => {
  const calls: number[] = []
  let at = 0
  let most = 0
  await load(3, 10, async (call) => {
    most = Math.max(most, ++at)
    calls.push(call)
    await Promise.resolve()
    at--
  })
  expect(calls.toSorted((left, right) => left - right)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
  expect(most).toBe(3)
})
