import { expect, test } from "vitest"
import { demoProducts } from "../catalogue/demo-products"
import { demoOrganizations } from "../organizations/demo-organizations"
import { drawCooperative } from "./draw-cooperative"
import { drawProduct } from "./draw-product"

test("sixty products have sixty different pictures", () => {
  expect(new Set(demoProducts.map(drawProduct)).size).toBe(60)
})

test("a picture is the same each time it is drawn", () => {
  for (const product of demoProducts) expect(drawProduct(product)).toBe(drawProduct(product))
})

test("no picture carries words, so none needs translating", () => {
  for (const svg of allDrawings()) expect(svg).not.toMatch(/<text|<tspan|font-/)
})

test("every shading and clip a drawing refers to is defined in it, once", () => {
  for (const svg of allDrawings()) {
    const defined = Array.from(svg.matchAll(/ id='([^']+)'/g), ([, id]) => id)
    const used = new Set(Array.from(svg.matchAll(/url\(#([^)]+)\)/g), ([, id]) => id))
    expect(new Set(defined).size).toBe(defined.length)
    expect(new Set(defined)).toEqual(used)
  }
})

test("no coordinate got lost on the way", () => {
  for (const svg of allDrawings()) expect(svg).not.toMatch(/NaN|undefined|Infinity/)
})

test("cooperatives of one province share a landscape but not the same one", () => {
  const bands = demoOrganizations.map(drawCooperative)
  expect(new Set(bands).size).toBe(demoOrganizations.length)
})

function allDrawings(): string[] {
  return [...demoProducts.map(drawProduct), ...demoOrganizations.map(drawCooperative)]
}
