import { createHash } from "node:crypto"
import { slugify } from "@lienket/vietnam"
import { expect, test } from "vitest"
import { demoOrganizations } from "../organizations/demo-organizations"
import { demoProducts } from "./demo-products"

test("the catalogue holds the 60 products of the source, in its order", () => {
  expect(demoProducts.map((product) => product.no)).toEqual(Array.from({ length: 60 }, (_, index) => index + 1))
})

test("titles, groups, prices, stars and the alcohol mark are those of the source", () => {
  const rows = demoProducts.map((product) =>
    [
      product.no,
      product.title_vi,
      product.group,
      product.price_vnd,
      product.stars ?? "",
      product.stars_year ?? "",
      product.is_restricted_alcohol ? "yes" : "",
    ].join("|"),
  )
  // Computed from the source file when its rows were carried over.
  expect(createHash("sha256").update(rows.join("\n")).digest("hex")).toBe(
    "7cce3cfb283e36d44562ac5a07d9b1832cc0f744ed3d3ce77e05fb34dbdb847f",
  )
  expect(demoProducts.reduce((sum, product) => sum + product.price_vnd, 0)).toBe(9_323_000)
})

test("every product has a handle of its own that reads like its Vietnamese title", () => {
  expect(new Set(demoProducts.map((product) => product.handle)).size).toBe(60)
  for (const product of demoProducts) expect(product.handle).toBe(slugify(product.title_vi))
})

test("every product is sold by a cooperative that exists", () => {
  const cooperatives = new Set(
    demoOrganizations
      .filter((organization) => organization.kind === "cooperative")
      .map((organization) => organization.handle),
  )
  for (const product of demoProducts) {
    expect(cooperatives, product.title_vi).toContain(product.organization_handle)
  }
})

test("spirits do not expire, carry the alcohol mark and name the age limit", () => {
  const spirits = demoProducts.filter((product) => product.product_class === "spirits")
  expect(spirits.map((product) => product.no)).toEqual([17, 25, 26])
  for (const product of spirits) {
    expect(product.is_restricted_alcohol).toBe(true)
    expect(product.shelf_life).toBeNull()
    expect(product.story_vi).toContain("18 tuổi")
  }
})

test("goods that keep two days or less stay in the home province and its neighbours", () => {
  const shortLived = demoProducts.filter(({ shelf_life }) => shelf_life?.unit === "day" && shelf_life.amount <= 2)
  expect(shortLived.map((product) => product.no)).toEqual([18, 51])
  for (const product of demoProducts) {
    const home = demoOrganizations.find(({ handle }) => handle === product.organization_handle)
    if (shortLived.includes(product)) {
      expect(product.delivery_province_codes).toContain(home?.province_code)
    } else {
      expect(product.delivery_province_codes).toBeNull()
    }
  }
})

test("a tour has places but neither storage nor shelf life", () => {
  const tours = demoProducts.filter((product) => product.product_class === "tour")
  expect(tours).toHaveLength(1)
  expect(tours[0]).toMatchObject({ group: "tourism", storage: null, shelf_life: null })
})

test("other sizes cost more than the first, and less for a kilogram unless a box comes with them", () => {
  const sizable = demoProducts.filter(({ other_sizes }) => other_sizes !== undefined)
  expect(sizable.map(({ no }) => no)).toEqual([6, 12, 14, 20, 28, 31, 47, 52])
  for (const { other_sizes = [], ...first } of sizable) {
    for (const size of other_sizes) {
      expect(size.price_vnd).toBeGreaterThan(first.price_vnd)
      expect(size.net_weight_grams === null).toBe(first.net_weight_grams === null)
      if (size.net_weight_grams === null || first.net_weight_grams === null) continue
      if (size.unit_label_vi.includes("hộp")) continue
      expect(size.price_vnd / size.net_weight_grams).toBeLessThan(first.price_vnd / first.net_weight_grams)
    }
    const labels = [first, ...other_sizes].map(({ unit_label_vi }) => unit_label_vi)
    expect(new Set(labels).size).toBe(labels.length)
  }
})

test("stock is plausible and texts are NFC in both languages", () => {
  for (const product of demoProducts) {
    expect(product.stock).toBeGreaterThanOrEqual(15)
    expect(product.stock).toBeLessThanOrEqual(400)
    for (const text of [product.title_vi, product.title_en, product.story_vi, product.story_en]) {
      expect(text.length).toBeGreaterThan(3)
      expect(text).toBe(text.normalize("NFC"))
    }
    expect(product.season_vi === null).toBe(product.season_en === null)
  }
})

test("no story claims a cure", () => {
  const claims = /chữa|điều trị|khỏi bệnh|giảm đau|cures?\b|heals?\b|treats?\b(?! at Tết)/i
  for (const product of demoProducts) {
    expect(`${product.story_vi} ${product.story_en.replace("familiar treat", "")}`).not.toMatch(claims)
  }
})
