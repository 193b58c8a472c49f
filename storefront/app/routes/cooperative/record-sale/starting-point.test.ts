import type { SaleChoice } from "@lienket/contracts"
import { expect, test } from "vitest"

import { likelyPrice, startingPoint, unitsFor } from "./starting-point"

const noodles: SaleChoice = {
  variant_id: "variant_1",
  product_id: "prod_1",
  title: "Bún ngô",
  unit: "gói",
  net_weight_grams: 500,
  picture: null,
  price_vnd: 45_000,
  available: 10,
  last: null,
}
const soldByTheQuintal: SaleChoice = {
  ...noodles,
  last: { unit: "tạ", price: { per: "unit", amount_vnd: 7_000_000 }, way: "trader" },
}

test("goods are first sold by the piece at the price of the shop, the way anything was sold last", () => {
  expect(startingPoint(noodles, "fair")).toEqual({ unit: "piece", way: "fair", per: "unit" })
  expect(startingPoint(noodles, null).way).toBe("market")
  expect(likelyPrice(noodles, "piece")).toBe(45_000)
})

test("goods are sold again as they were the last time", () => {
  expect(startingPoint(soldByTheQuintal, "fair")).toEqual({ unit: "tạ", way: "trader", per: "unit" })
  expect(likelyPrice(soldByTheQuintal, "tạ")).toBe(7_000_000)
})

test("by weight they cost what their packs do, when packs fill the weight", () => {
  expect(likelyPrice(noodles, "kg")).toBe(90_000)
  expect(likelyPrice(noodles, "tấn")).toBe(90_000_000)
  expect(likelyPrice({ ...noodles, net_weight_grams: 300 }, "kg")).toBeNull()
  expect(likelyPrice({ ...noodles, net_weight_grams: null }, "kg")).toBeNull()
})

test("what was sold for one sum says nothing of the price for one", () => {
  const forOneSum: SaleChoice = {
    ...noodles,
    last: { unit: "piece", price: { per: "total", amount_vnd: 1_000_000 }, way: "market" },
  }
  expect(likelyPrice(forOneSum, "piece")).toBe(45_000)
})

test("anything else has units of its own and no price yet", () => {
  expect(startingPoint(null, null).unit).toBe("kg")
  expect(unitsFor(null)).not.toContain("piece")
  expect(unitsFor(noodles)).toEqual(["piece", "kg", "yến", "tạ", "tấn"])
  expect(likelyPrice(null, "kg")).toBeNull()
})
