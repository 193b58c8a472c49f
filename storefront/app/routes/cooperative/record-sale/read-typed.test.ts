import { expect, test } from "vitest"

import { readPrice, readQuantity } from "./read-typed"

test.each([
  ["12", "12"],
  ["2,5", "2.5"],
  ["2.5", "2.5"],
  ["1.200", "1200"],
  ["0,25", "0.25"],
  [" 3 ", "3"],
])("%j is a quantity of %s", (typed, quantity) => {
  expect(readQuantity(typed, "vi")).toBe(quantity)
})

test.each(["", "hai", "-1", "1.5.5", "1e3"])("%j is no quantity", (typed) => {
  expect(readQuantity(typed, "vi")).toBeNull()
})

test.each([
  ["45k", 45_000],
  ["45.000", 45_000],
  ["45000", 45_000],
  ["1,2 triệu", 1_200_000],
  ["1 triệu rưỡi", 1_500_000],
  ["220.000 ₫", 220_000],
])("%j is a price of %d đồng", (typed, price) => {
  expect(readPrice(typed, "vi")).toBe(price)
})

test.each(["", "bốn lăm", "1,5", "-45k", "45k/kg"])("%j is no price", (typed) => {
  expect(readPrice(typed, "vi")).toBeNull()
})

test("in English a comma groups thousands and a point begins the decimals", () => {
  expect(readQuantity("1,200", "en")).toBe("1200")
  expect(readQuantity("2.5", "en")).toBe("2.5")
  expect(readPrice("45,000", "en")).toBe(45_000)
  expect(readPrice("₫45,000", "en")).toBe(45_000)
  expect(readPrice("1.2 triệu", "en")).toBe(1_200_000)
})
