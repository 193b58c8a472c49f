import { expect, test } from "vitest"
import { pricePerKilogram } from "./price-per-kilogram"

test("a packing compares with another by the price of a kilogram", () => {
  expect(pricePerKilogram(300_000, 200)).toBe(1_500_000)
  expect(pricePerKilogram(350_000, 5_000)).toBe(70_000)
  expect(pricePerKilogram(65_000, 1_000)).toBe(65_000)
  expect(pricePerKilogram(0, 500)).toBe(0)
})

test("the price of a kilogram is rounded half up to one đồng", () => {
  expect(pricePerKilogram(100_000, 300)).toBe(333_333)
  expect(pricePerKilogram(200_000, 300)).toBe(666_667)
  expect(pricePerKilogram(1, 2_000)).toBe(1)
  expect(pricePerKilogram(1, 2_001)).toBe(0)
})

test("a large price stays exact", () => {
  expect(pricePerKilogram(9_007_199_254_740_991, 1_000)).toBe(9_007_199_254_740_991)
  expect(() => pricePerKilogram(9_007_199_254_740_991, 1)).toThrow(RangeError)
})

test("nothing without a weight or a price has a price of a kilogram", () => {
  for (const grams of [0, -500, 0.5, Number.NaN]) expect(() => pricePerKilogram(1_000, grams)).toThrow(RangeError)
  for (const vnd of [-1, 0.5]) expect(() => pricePerKilogram(vnd, 500)).toThrow(RangeError)
})
