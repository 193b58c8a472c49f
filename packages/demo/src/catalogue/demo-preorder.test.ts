import { expect, test } from "vitest"
import { demoShipsOn } from "./demo-preorder"
import { demoProducts } from "./demo-products"
import type { DemoProduct } from "./product"

const find = (no: number): DemoProduct => {
  const product = demoProducts.find((one) => one.no === no)
  if (product === undefined) throw new Error(`no product ${no}`)
  return product
}

test("custard apples are ordered ahead of the next harvest and sold as usual during it", () => {
  const custardApples = find(1)
  expect(demoShipsOn(custardApples, "2026-11-26")).toBe("2027-08-15")
  expect(demoShipsOn(custardApples, "2027-01-01")).toBe("2027-08-15")
  expect(demoShipsOn(custardApples, "2027-08-14")).toBe("2027-08-15")
  expect(demoShipsOn(custardApples, "2027-08-15")).toBeNull()
  expect(demoShipsOn(custardApples, "2027-10-31")).toBeNull()
  expect(demoShipsOn(custardApples, "2027-11-01")).toBe("2028-08-15")
})

test("what is made all year round is never ordered ahead", () => {
  expect(demoShipsOn(find(12), "2026-11-26")).toBeNull()
})
