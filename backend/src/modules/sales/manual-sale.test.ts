import type { NewManualSaleBody, SaleWay } from "@lienket/contracts"
import { describe, expect, it } from "vitest"
import { checkManualSale, filingOf, type SoldProduct } from "./manual-sale"

const noodles: SoldProduct = {
  variant_id: "variant_1",
  product_id: "prod_1",
  title: "Bún ngô",
  unit: "gói",
  group: "food",
  net_weight_grams: 500,
  stock: { inventory_item_id: "iitem_1", location_id: "sloc_1" },
}

const typed: NewManualSaleBody = {
  variant_id: "variant_1",
  quantity: "4",
  unit: "piece",
  price: { per: "unit", amount_vnd: 45_000 },
  way: "market",
  sold_on: "2026-11-26",
}

const today = "2026-11-26"
const check = (change: Partial<NewManualSaleBody>, product: SoldProduct | undefined = noodles) => {
  const checked = checkManualSale({ ...typed, ...change }, product, today)
  return checked.ok ? checked.sale : checked.fault
}

describe("a sale at the market", () => {
  it("of packs is worth the packs at their price, and weighs what is in them", () => {
    expect(check({})).toMatchObject({ quantity: "4", unit: "gói", value_vnd: 180_000, net_weight_grams: 2_000 })
  })

  it("by weight is worth the weight at the price of a unit of it", () => {
    expect(check({ quantity: "1.5", unit: "tạ", price: { per: "unit", amount_vnd: 3_000_000 } })).toMatchObject({
      unit: "tạ",
      value_vnd: 4_500_000,
      net_weight_grams: 150_000,
    })
  })

  it("for one sum is worth that sum", () => {
    expect(check({ quantity: "3", price: { per: "total", amount_vnd: 100_000 } })).toMatchObject({ value_vnd: 100_000 })
  })

  it("takes nothing from stock unless the seller says so", () => {
    expect(check({})).toMatchObject({ stock: null })
    expect(check({ take_stock: true })).toMatchObject({ stock: { pieces: 4, inventory_item_id: "iitem_1" } })
  })

  it("by weight takes the packs that it fills exactly, and none when it does not", () => {
    expect(check({ quantity: "2.5", unit: "kg", take_stock: true })).toMatchObject({ stock: { pieces: 5 } })
    expect(check({ quantity: "2.6", unit: "kg", take_stock: true })).toMatchObject({
      code: "not_whole_packs",
      field: "take_stock",
      values: { unit: "gói" },
    })
  })

  it("of something the shop does not have has a name and a group, and a unit of its own", () => {
    const eggs = { variant_id: undefined, title: "Trứng gà đồi", group: "food", unit: "quả", quantity: "30" } as const
    expect(checkManualSale({ ...typed, ...eggs }, undefined, today)).toMatchObject({
      ok: true,
      sale: { product_id: null, product_title: "Trứng gà đồi", unit: "quả", net_weight_grams: null },
    })
    expect(check({ ...eggs, title: undefined })).toMatchObject({ code: "required", field: "title" })
    expect(check({ ...eggs, group: undefined })).toMatchObject({ code: "required", field: "group" })
    expect(check({ ...eggs, unit: "piece" })).toMatchObject({ code: "invalid_choice", field: "unit" })
  })

  it("of a product is not called something else, nor counted in another piece", () => {
    expect(check({ title: "Bún gạo" })).toMatchObject({ code: "unknown_field", field: "title" })
    expect(check({ unit: "thùng" })).toMatchObject({ code: "invalid_choice", field: "unit" })
  })

  it("of a product nobody knows is refused", () => {
    expect(checkManualSale(typed, undefined, today)).toMatchObject({
      ok: false,
      fault: { code: "product_not_found", field: "variant_id" },
    })
  })

  it("is counted in whole pieces", () => {
    expect(check({ quantity: "1.5" })).toMatchObject({ code: "not_a_whole_number", field: "quantity" })
    expect(check({ quantity: "0.5", unit: "g" })).toMatchObject({ code: "not_a_whole_number", field: "quantity" })
  })
})

describe("the day of a sale", () => {
  it("is today or before, by the calendar", () => {
    expect(check({ sold_on: "2026-11-27" })).toMatchObject({ code: "invalid_date", field: "sold_on" })
    expect(check({ sold_on: "2026-02-30" })).toMatchObject({ code: "invalid_date", field: "sold_on" })
  })

  it("lies back as many days as the setting says, and no more", () => {
    expect(check({ sold_on: "2025-10-22" })).toMatchObject({ sold_on: "2025-10-22" })
    expect(check({ sold_on: "2025-10-21" })).toMatchObject({ code: "sale_date_too_old", values: { days: 400 } })
    expect(checkManualSale({ ...typed, sold_on: "2026-11-20" }, noodles, today, 5)).toMatchObject({ ok: false })
  })
})

describe("the value of a sale", () => {
  it("is at least a đồng and at most a thousand tỷ", () => {
    expect(check({ quantity: "0.001", unit: "kg", price: { per: "unit", amount_vnd: 100 } })).toMatchObject({
      code: "too_small",
      field: "price.amount_vnd",
    })
    expect(check({ quantity: "1000000", price: { per: "unit", amount_vnd: 1_000_000_000_000 } })).toMatchObject({
      code: "too_large",
    })
  })
})

it.each<[SaleWay, string, string]>([
  ["market", "direct", "consumer"],
  ["fair", "fair", "consumer"],
  ["trader", "direct", "trader"],
  ["enterprise", "direct", "enterprise"],
  ["export", "export", "other"],
])("a sale by %s is filed under %s, to a buyer of kind %s", (way, channel, buyer_kind) => {
  expect(filingOf(way)).toEqual({ channel, buyer_kind })
})
