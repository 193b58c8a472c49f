import { expect, test } from "vitest"

import { placeOfRefusal } from "./refusal-place"

const sent = {
  deliveries: [
    { cooperative: "quang-lac", option_id: "so_1" },
    { cooperative: "tai-hoan", option_id: "so_2" },
  ],
  payment: { default: "cod" as const, per_cooperative: [{ cooperative: "mau-son", method: "vietqr" as const }] },
}

test.each([
  ["insufficient_stock", "lines.0.quantity"],
  ["seller_suspended", "lines.2"],
  ["product_unavailable", undefined],
  ["booking_date_invalid", "lines.0.booking_date"],
  ["cart_expired", "cart_id"],
  ["cart_completed", "cart_id"],
])("%s is put right in the cart", (code, field) => {
  expect(placeOfRefusal(code, field, sent)).toEqual({ at: "cart" })
})

test("a refused name, number or note stands at its field of the first step", () => {
  expect(placeOfRefusal("too_long", "contact.name", sent)).toEqual({ at: "contact", field: "name" })
  expect(placeOfRefusal("invalid_phone", "contact.phone", sent)).toEqual({ at: "contact", field: "phone" })
  expect(placeOfRefusal("invalid_characters", "note", sent)).toEqual({ at: "contact", field: "note" })
})

test("a refused place stands at its field of the address step", () => {
  expect(placeOfRefusal("commune_not_in_province", "address.commune_code", sent)).toEqual({
    at: "address",
    field: "commune_code",
  })
  expect(placeOfRefusal("outside_delivery_area", "address.province_code", sent)).toEqual({
    at: "address",
    field: "province_code",
  })
  expect(placeOfRefusal("address_required", "address", sent)).toEqual({ at: "address", field: undefined })
  expect(placeOfRefusal("address_required", undefined, sent)).toEqual({ at: "address" })
})

test("a refused delivery stands at the cooperative whose place in the order the backend named", () => {
  expect(placeOfRefusal("delivery_option_invalid", "deliveries.1.option_id", sent)).toEqual({
    at: "delivery",
    field: "delivery.tai-hoan",
  })
  expect(placeOfRefusal("delivery_option_required", "deliveries", sent)).toEqual({ at: "delivery", field: undefined })
})

test("a refused payment stands at the common choice or at the cooperative it was made for", () => {
  expect(placeOfRefusal("payment_method_not_allowed", "payment.default", sent)).toEqual({
    at: "payment",
    field: "payment",
  })
  expect(placeOfRefusal("payment_method_not_allowed", "payment.per_cooperative.0.method", sent)).toEqual({
    at: "payment",
    field: "payment.mau-son",
  })
  expect(placeOfRefusal("payment_method_unavailable", undefined, sent)).toEqual({ at: "payment", field: "payment" })
})

test("an age that was not confirmed stands at its box", () => {
  expect(placeOfRefusal("age_confirmation_required", "age_confirmed", sent)).toEqual({ at: "payment", field: "age" })
})

test("a changed price, a failed payment and what nobody foresaw are told on the review screen", () => {
  expect(placeOfRefusal("price_changed", "expected_total_vnd", sent)).toEqual({ at: "review" })
  expect(placeOfRefusal("payment_failed", undefined, sent)).toEqual({ at: "review" })
  expect(placeOfRefusal("too_many_requests", undefined, sent)).toEqual({ at: "review" })
  expect(placeOfRefusal("something_new", "somewhere.else", sent)).toEqual({ at: "review" })
})
