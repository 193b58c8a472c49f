import { expect, test } from "vitest"

import { changeOf } from "./change"

test("a month that sold more than the one before is up by so much of that month", () => {
  expect(changeOf(11_250_000, 10_000_000)).toEqual({ direction: "up", tenths: 125 })
  expect(changeOf(30_000_000, 10_000_000)).toEqual({ direction: "up", tenths: 2_000 })
})

test("a month that sold less is down", () => {
  expect(changeOf(6_666_667, 10_000_000)).toEqual({ direction: "down", tenths: 333 })
  expect(changeOf(0, 10_000_000)).toEqual({ direction: "down", tenths: 1_000 })
})

test("returns can take a month below zero", () => {
  expect(changeOf(-500_000, 1_000_000)).toEqual({ direction: "down", tenths: 1_500 })
})

test("the same amount twice is no change", () => {
  expect(changeOf(10_000_000, 10_000_000)).toEqual({ direction: "same" })
})

test("after a month without sales there is no percentage to speak of", () => {
  expect(changeOf(10_000_000, 0)).toEqual({ direction: "none" })
  expect(changeOf(0, 0)).toEqual({ direction: "none" })
  expect(changeOf(10_000_000, -20_000)).toEqual({ direction: "none" })
})

test("one đồng in a hundred million is up, if by nothing to show", () => {
  expect(changeOf(100_000_001, 100_000_000)).toEqual({ direction: "up", tenths: 0 })
})
