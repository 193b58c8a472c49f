import { expect, test } from "vitest"
import { productDocument } from "./product-document"

const row = {
  product_id: "prod_1",
  title_vi: "Bún khô Hồng Luân",
  title_en: "Hồng Luân dried noodles",
  ocop_group: "food",
  is_published: true,
  seller_name: "HTX Hồng Luân",
  seller_name_en: "Hồng Luân Cooperative",
  seller_state: "verified",
  province_code: "19",
  commune_code: null,
  sales_channel_ids: ["sc_1"],
} as const

test("a product is found by the province its seller lay in before the reform", () => {
  const { place } = productDocument(row)
  expect(place).toContain("thai nguyen bac kan")
})

test("a product is found by the former communes and district of its seller's commune", () => {
  const { place } = productDocument({ ...row, province_code: "20", commune_code: "05977" })
  expect(place.split(" ")).toEqual(
    expect.arrayContaining(["vinh", "trai", "dong", "kinh", "mai", "pha", "lang", "son"]),
  )
})

test("titles and names are folded, in both languages, each name once", () => {
  expect(productDocument(row)).toMatchObject({
    title: "bun kho hong luan hong luan dried noodles",
    seller: "htx hong luan hong luan cooperative",
    group: "thuc pham food",
  })
})

test("a product that is not on sale says so", () => {
  expect(productDocument({ ...row, is_published: false }).status).toBe("draft")
})
