import { describe, expect, it } from "vitest"
import { assertSale, dayOfCorrection, reversalOf, type NewSaleEntry, type SaleEntry } from "./entry"

const honey: SaleEntry = {
  id: "sale_1",
  organization_id: "org_quang_lac",
  province_code: "20",
  commune_code: "05983",
  product_id: "prod_honey",
  product_title: "Mật ong ngũ gia bì",
  ocop_group: "food",
  quantity: "2",
  unit: "chai",
  net_weight_grams: 1_400,
  value_vnd: 440_000,
  channel: "marketplace",
  buyer_kind: "consumer",
  agreement_line_id: null,
  business_date: "2026-10-31",
  source_kind: "order_line",
  source_id: "ordli_1",
  reference: "LK-7K2M-9Q4T-1",
  reverses_id: null,
  recorded_by: { type: "member", id: "mem_1" },
  recorded_at: new Date("2026-10-31T03:00:00Z"),
}

const by = { type: "member", id: "mem_2" } as const

describe("a reversing entry", () => {
  it("takes back exactly what was sold and names the sale", () => {
    const reversal = reversalOf(honey, by, new Date("2026-11-02T03:00:00Z"))
    expect(reversal).toEqual({
      ...honey,
      id: undefined,
      quantity: "-2",
      net_weight_grams: -1_400,
      value_vnd: -440_000,
      business_date: "2026-11-02",
      reverses_id: "sale_1",
      recorded_by: by,
      recorded_at: new Date("2026-11-02T03:00:00Z"),
    })
  })

  it("belongs to the business day in Viet Nam on which the goods came back", () => {
    expect(reversalOf(honey, by, new Date("2026-10-31T17:00:00Z")).business_date).toBe("2026-11-01")
    expect(reversalOf(honey, by, new Date("2026-10-31T16:59:59Z")).business_date).toBe("2026-10-31")
  })

  it("stays in the place, group and channel of the sale, so that the same figures go down", () => {
    const { province_code, commune_code, ocop_group, channel } = reversalOf(honey, by, new Date())
    expect([province_code, commune_code, ocop_group, channel]).toEqual(["20", "05983", "food", "marketplace"])
  })

  it("of a gift is worth nothing, and not minus nothing", () => {
    const reversal = reversalOf({ ...honey, value_vnd: 0, net_weight_grams: null }, by, new Date())
    expect(Object.is(reversal.value_vnd, 0)).toBe(true)
    expect(reversal.net_weight_grams).toBeNull()
  })

  it("keeps the decimals of a weighed quantity", () => {
    expect(reversalOf({ ...honey, quantity: "12.50" }, by, new Date()).quantity).toBe("-12.50")
  })
})

describe("a sale typed in by mistake", () => {
  const typed = { ...honey, business_date: "2026-10-20", recorded_at: new Date("2026-10-31T03:00:00Z") }

  it("leaves its own day when the slip is noticed on the day it was typed", () => {
    expect(dayOfCorrection(typed, new Date("2026-10-31T16:00:00Z"))).toBe("2026-10-20")
  })

  it("leaves the past as it was reported when it is noticed later", () => {
    expect(dayOfCorrection(typed, new Date("2026-10-31T17:00:00Z"))).toBe("2026-11-01")
  })
})

describe("a sale", () => {
  const sale = (change: Partial<NewSaleEntry>) => () => assertSale({ ...honey, ...change })

  it("may be of any positive decimal quantity, and free", () => {
    expect(sale({ quantity: "0.250", value_vnd: 0 })).not.toThrow()
  })

  it.each(["0", "0.00", "-1", "1e3", "", "hai"])("is refused with a quantity of %j", (quantity) => {
    expect(sale({ quantity })).toThrow(RangeError)
  })

  it.each([-1, 0.5, Number.NaN, Number.MAX_SAFE_INTEGER + 1])("is refused with a value of %d", (value_vnd) => {
    expect(sale({ value_vnd })).toThrow(RangeError)
  })

  it("is refused on a day that the calendar does not have", () => {
    expect(sale({ business_date: "2026-02-30" })).toThrow(RangeError)
  })
})
