import { expect, test } from "vitest"

import { renderAt } from "~/ui/render-at"

import type { CardProduct } from "./product-card"
import { ProductGrid } from "./product-grid"

const honey: CardProduct = {
  handle: "mat-ong-ngu-gia-bi",
  title: "Mật ong ngũ gia bì",
  picture: null,
  price: 220_000,
  price_from: false,
  unit: "chai 500 ml",
  stars: 4,
  province: { code: "20", name: "Lạng Sơn" },
  cooperative: { handle: "htx-quang-lac", name: "HTX Quảng Lạc" },
  in_stock: true,
  preorder: null,
}

const words = (html: string) =>
  html
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
    .trim()

test("a card says what, how much per what, from whom and where, in this order", async () => {
  const html = await renderAt("/san-pham", <ProductGrid products={[honey]} />)
  expect(words(html)).toBe("Mật ong ngũ gia bì 220.000 ₫ / chai 500 ml HTX Quảng Lạc Lạng Sơn")
  expect(html).toContain('href="/san-pham/mat-ong-ngu-gia-bi"')
})

test("stars are said to those who hear the page, in its language", async () => {
  expect(await renderAt("/san-pham", <ProductGrid products={[honey]} />)).toContain('aria-label="OCOP 4 sao"')
  expect(await renderAt("/en/san-pham", <ProductGrid products={[honey]} />)).toContain('aria-label="OCOP 4 stars"')
})

test("a product without a valid certificate shows no trace of stars", async () => {
  const html = await renderAt("/san-pham", <ProductGrid products={[{ ...honey, stars: null }]} />)
  expect(html).not.toContain("OCOP")
})

test("what cannot be bought just now says so in words", async () => {
  const html = await renderAt("/san-pham", <ProductGrid products={[{ ...honey, in_stock: false }]} />)
  expect(words(html)).toContain("Tạm hết hàng")
})

test("of several sizes the card says from which price on they are sold", async () => {
  const html = await renderAt("/san-pham", <ProductGrid products={[{ ...honey, price_from: true }]} />)
  expect(words(html)).toContain("từ 220.000 ₫ / chai 500 ml")
})

test("goods that are not ready say from which day they leave, unless no more can be ordered", async () => {
  const custardApple = { ...honey, preorder: { ships_on: "2027-08-15" } }
  expect(words(await renderAt("/san-pham", <ProductGrid products={[custardApple]} />))).toContain(
    "Đặt trước, giao từ 15/08/2027",
  )
  const full = await renderAt("/san-pham", <ProductGrid products={[{ ...custardApple, in_stock: false }]} />)
  expect(words(full)).not.toContain("Đặt trước")
  expect(words(full)).toContain("Tạm hết hàng")
})

test("in English a card leads to the English page and writes the price the English way", async () => {
  const html = await renderAt("/en/san-pham", <ProductGrid products={[honey]} />)
  expect(html).toContain('href="/en/san-pham/mat-ong-ngu-gia-bi"')
  expect(words(html)).toContain("₫220,000 / chai 500 ml")
})

test("only the cards of the first screen are fetched at once", async () => {
  const picture = {
    base: "/media/a",
    widths: [320, 640],
    width: 640,
    height: 480,
    color: "#eee",
    placeholder: "data:,",
  }
  const products = ["a", "b", "c"].map((handle) => ({ ...honey, handle, picture }))
  const html = await renderAt("/san-pham", <ProductGrid products={products} eager={2} />)
  expect(html.match(/loading="eager"/g)).toHaveLength(2)
  expect(html.match(/loading="lazy"/g)).toHaveLength(1)
})
