import type { PaymentMethod } from "@lienket/contracts"
import { expect, test } from "vitest"
import { Refusal } from "../../http/refusal"
import type { Sellable } from "../../modules/catalog/sellable"
import type { Purchase } from "./purchase"
import { splitPurchase, type Market } from "./split"

const seller = (handle: string, state: Sellable["seller"]["state"] = "verified"): Sellable["seller"] => ({
  id: `org_${handle}`,
  handle,
  name: `HTX ${handle}`,
  state,
  stock_location_id: `sloc_${handle}`,
  shipping_profile_id: `sp_${handle}`,
  province_code: "20",
})

const goods = (id: string, change: Partial<Sellable> = {}): Sellable => ({
  variant_id: id,
  product_id: `prod_${id}`,
  inventory_item_id: `iitem_${id}`,
  handle: id,
  title_vi: `Hàng ${id}`,
  title_en: `Goods ${id}`,
  unit_vi: "kg",
  unit_en: "kg",
  price_vnd: 50_000,
  vat_basis_points: null,
  net_weight_grams: 1000,
  ships_on: null,
  group: "food",
  product_class: "dry",
  rules: {
    min_age: null,
    allowed_payments: ["cod", "vietqr", "card"],
    promotable: true,
    requires_shipping: true,
    needs_booking_date: false,
  },
  is_published: true,
  available_quantity: 10,
  delivery_province_codes: null,
  certificate: null,
  picture: null,
  thumbnail: null,
  seller: seller("mot"),
  ...change,
})

const marketOf = (sellables: readonly Sellable[], methods: readonly PaymentMethod[] = ["cod", "vietqr"]): Market => ({
  sellables: new Map(sellables.map((sellable) => [sellable.variant_id, sellable])),
  deliveryOptions: new Map(
    ["mot", "hai"].map((handle) => [
      `sp_${handle}`,
      [{ id: `so_${handle}`, name: "Giao", price_vnd: 25_000, transit_days: 3 }],
    ]),
  ),
  paymentMethods: methods,
  commissionBasisPoints: 150,
  now: new Date("2026-11-22T18:00:00Z"),
})

const purchaseOf = (variantIds: readonly string[], change: Partial<Purchase> = {}): Purchase => ({
  cartId: "cart_1",
  customerId: null,
  locale: "vi",
  contact: { name: "Người mua", phone: "0912345678", email: null },
  address: {
    province_code: "01",
    province_name: "TP Hà Nội",
    commune_code: "00070",
    commune_name: "Phường Hoàn Kiếm",
    line: "Số 1",
  },
  note: null,
  ageConfirmed: false,
  lines: variantIds.map((variantId) => ({ variantId, quantity: 2, bookingDate: null, agreed: null })),
  deliveries: ["mot", "hai"].map((cooperative) => ({ cooperative, option_id: `so_${cooperative}` })),
  payment: { default: "cod", per_cooperative: [] },
  expectedTotalVnd: null,
  ...change,
})

const refusalOf = (split: () => unknown): Pick<Refusal, "code" | "field"> => {
  try {
    split()
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, field: error.field }
    throw error
  }
  throw new Error("nothing was refused")
}

test("goods of two cooperatives become two orders whose sums make the whole", () => {
  const market = marketOf([goods("a"), goods("b"), goods("c", { seller: seller("hai"), price_vnd: 333 })])
  const parts = splitPurchase(purchaseOf(["a", "b", "c"], { expectedTotalVnd: 250_666 }), market)
  expect(parts.map(({ seller: { handle }, lines, totalVnd }) => [handle, lines.length, totalVnd])).toEqual([
    ["mot", 2, 225_000],
    ["hai", 1, 25_666],
  ])
})

test("the commission of a line is rounded half-up to one đồng and frozen with it", () => {
  const [part] = splitPurchase(
    purchaseOf(["a"], { expectedTotalVnd: null }),
    marketOf([goods("a", { price_vnd: 50_050 })]),
  )
  expect(part?.lines[0]).toMatchObject({ subtotalVnd: 100_100, commissionBasisPoints: 150, commissionVnd: 1502 })
})

test("one way to pay holds for all parts unless a cooperative has its own", () => {
  const market = marketOf([goods("a"), goods("c", { seller: seller("hai") })])
  const payment = { default: "cod" as const, per_cooperative: [{ cooperative: "hai", method: "vietqr" as const }] }
  expect(splitPurchase(purchaseOf(["a", "c"], { payment }), market).map((part) => part.payment)).toEqual([
    "cod",
    "vietqr",
  ])
})

test("a stock cart names only the option, and each cooperative takes its own", () => {
  const market = marketOf([goods("a"), goods("c", { seller: seller("hai") })])
  const deliveries = [{ option_id: "so_hai" }, { option_id: "so_mot" }]
  expect(splitPurchase(purchaseOf(["a", "c"], { deliveries }), market).map(({ delivery }) => delivery?.id)).toEqual([
    "so_mot",
    "so_hai",
  ])
})

test("fresh goods go only where they arrive fresh", () => {
  const market = marketOf([goods("a", { delivery_province_codes: ["20", "19"] })])
  expect(refusalOf(() => splitPurchase(purchaseOf(["a"]), market))).toEqual({
    code: "outside_delivery_area",
    field: "address.province_code",
  })
})

test("what was called off has its agreed price, the same goods beside it the shop's", () => {
  const market = marketOf([goods("a")])
  const [shop, agreed] = [null, { lineId: "agl_1", priceVnd: 1_000 }].map((price) => ({
    variantId: "a",
    quantity: 3,
    bookingDate: null,
    agreed: price,
  }))
  if (shop === undefined || agreed === undefined) throw new Error("two lines")
  const [part] = splitPurchase(purchaseOf(["a"], { lines: [shop, agreed] }), market)
  const unit = goods("a").price_vnd
  expect(part?.lines.map((line) => [line.unitPriceVnd, line.subtotalVnd, line.agreementLineId])).toEqual([
    [unit, 3 * unit, null],
    [1_000, 3_000, "agl_1"],
  ])
  expect(part?.subtotalVnd).toBe(3 * unit + 3_000)
})

test("a day in the past, today or beyond a year is no day for a tour", () => {
  const rules = { ...goods("a").rules, requires_shipping: false, needs_booking_date: true }
  const market = marketOf([goods("a", { rules })])
  const on = (bookingDate: string | null) => () =>
    splitPurchase(
      purchaseOf(["a"], { address: null, lines: [{ variantId: "a", quantity: 1, bookingDate, agreed: null }] }),
      market,
    )
  expect(refusalOf(on(null)).code).toBe("booking_date_required")
  // 18:00 in London is already the 23rd in Hà Nội.
  expect(refusalOf(on("2026-11-23")).code).toBe("booking_date_invalid")
  expect(refusalOf(on("2027-11-24")).code).toBe("booking_date_invalid")
  expect(on("2026-11-24")()).toHaveLength(1)
})

test("what is refused names its rule and its field", () => {
  const spirits = { ...goods("a").rules, min_age: 18, allowed_payments: ["vietqr", "card"] as const }
  const cases: [Purchase, Market, string, string][] = [
    [purchaseOf([]), marketOf([]), "cart_empty", "cart_id"],
    [purchaseOf(["x"]), marketOf([]), "product_not_found", "lines.0"],
    [purchaseOf(["a"]), marketOf([goods("a", { is_published: false })]), "product_unavailable", "lines.0"],
    [purchaseOf(["a"]), marketOf([goods("a", { seller: seller("mot", "suspended") })]), "seller_suspended", "lines.0"],
    [purchaseOf(["a"]), marketOf([goods("a", { rules: spirits })]), "age_confirmation_required", "age_confirmed"],
    [
      purchaseOf(["a"], { ageConfirmed: true }),
      marketOf([goods("a", { rules: spirits })]),
      "payment_method_not_allowed",
      "payment.default",
    ],
    [purchaseOf(["a"], { address: null }), marketOf([goods("a")]), "address_required", "address"],
    [purchaseOf(["a"], { deliveries: [] }), marketOf([goods("a")]), "delivery_option_required", "deliveries"],
    [
      purchaseOf(["a"], { deliveries: [{ cooperative: "mot", option_id: "so_hai" }] }),
      marketOf([goods("a")]),
      "delivery_option_invalid",
      "deliveries.0.option_id",
    ],
    [
      purchaseOf(["a"], { payment: { default: "card", per_cooperative: [] } }),
      marketOf([goods("a")]),
      "payment_method_unavailable",
      "payment.default",
    ],
    ...["hai", "mot"].map((second): [Purchase, Market, string, string] => [
      purchaseOf(["a"], {
        payment: {
          default: "cod",
          per_cooperative: ["mot", second].map((cooperative) => ({ cooperative, method: "vietqr" })),
        },
      }),
      marketOf([goods("a")]),
      "invalid_choice",
      "payment.per_cooperative.1.cooperative",
    ]),
    [purchaseOf(["a"], { expectedTotalVnd: 1 }), marketOf([goods("a")]), "price_changed", "expected_total_vnd"],
  ]
  expect(cases.map(([purchase, market]) => refusalOf(() => splitPurchase(purchase, market)))).toEqual(
    cases.map(([, , code, field]) => ({ code, field })),
  )
})
