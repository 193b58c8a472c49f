import { describe, expect, it } from "vitest"
import type { OrderLineRecord } from "./order-record"
import { salesOfOrder } from "./sales-of-order"

const order = { organizationId: "org_quang_lac", number: "LK-7K2M-9Q4T-2" }
const seller = { province_code: "20", commune_code: "05983" }
const by = { type: "member", id: "mem_1" } as const
const honey: OrderLineRecord = {
  lineItemId: "ordli_1",
  productId: "prod_honey",
  title: "Mật ong ngũ gia bì",
  unit: "chai",
  group: "food",
  quantity: 3,
  packedQuantity: 3,
  unitPriceVnd: 220_000,
  subtotalVnd: 660_000,
  netWeightGrams: 700,
}
const tour: OrderLineRecord = { ...honey, lineItemId: "ordli_2", group: "tourism", unit: "khách", netWeightGrams: null }

describe("a delivered order in the ledger", () => {
  it("is one sale for each line, of the cooperative, its place and the line's own value", () => {
    const [first, second, ...others] = salesOfOrder(order, [honey, tour], seller, by, new Date("2026-11-22T02:00:00Z"))
    expect(others).toEqual([])
    expect(first).toEqual({
      organization_id: "org_quang_lac",
      province_code: "20",
      commune_code: "05983",
      product_id: "prod_honey",
      product_title: "Mật ong ngũ gia bì",
      ocop_group: "food",
      quantity: "3",
      unit: "chai",
      net_weight_grams: 2_100,
      value_vnd: 660_000,
      channel: "marketplace",
      buyer_kind: "consumer",
      agreement_line_id: null,
      business_date: "2026-11-22",
      source_kind: "order_line",
      source_id: "ordli_1",
      reference: "LK-7K2M-9Q4T-2",
      recorded_by: by,
      recorded_at: new Date("2026-11-22T02:00:00Z"),
    })
    expect(second).toMatchObject({ source_id: "ordli_2", ocop_group: "tourism", net_weight_grams: null })
  })

  it("counts for the day of the delivery in Viet Nam", () => {
    const lateEvening = salesOfOrder(order, [honey], seller, by, new Date("2026-11-30T16:59:59Z"))
    const pastMidnight = salesOfOrder(order, [honey], seller, by, new Date("2026-11-30T17:00:00Z"))
    expect([lateEvening[0]?.business_date, pastMidnight[0]?.business_date]).toEqual(["2026-11-30", "2026-12-01"])
  })
})
