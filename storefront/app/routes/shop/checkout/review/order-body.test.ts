import { placeOrderBody } from "@lienket/contracts"
import { expect, test } from "vitest"

import { onlyTour, twoParts, withSpirits } from "../../cart/example-cart"
import type { Draft } from "../draft"
import { orderBody } from "./order-body"

const draft: Draft = {
  contact: { name: "Nguyễn Văn An", phone: "0912345678" },
  address: { province_code: "20", commune_code: "06196", line: "Số 1" },
  deliveries: [
    { cooperative: "quang-lac", option_id: "quang-lac_standard" },
    { cooperative: "tai-hoan", option_id: "tai-hoan_fast" },
  ],
  payment: { default: "cod", per_cooperative: [{ cooperative: "tai-hoan", method: "vietqr" }] },
  note: "Gọi trước",
}

test("an order says what the buyer saw and is what the backend accepts", () => {
  const body = orderBody("cart_1", 770_000, draft, twoParts)
  expect(placeOrderBody.parse(body)).toEqual({
    cart_id: "cart_1",
    contact: draft.contact,
    address: draft.address,
    deliveries: draft.deliveries,
    payment: draft.payment,
    note: "Gọi trước",
    age_confirmed: false,
    expected_total_vnd: 770_000,
  })
})

test("choices for a cooperative that left the cart are not sent", () => {
  const body = orderBody("cart_1", 1, draft, { ...twoParts, parts: twoParts.parts.slice(0, 1) })
  expect(body?.deliveries).toEqual([{ cooperative: "quang-lac", option_id: "quang-lac_standard" }])
  expect(body?.payment).toEqual({ default: "cod", per_cooperative: [] })
})

test("a tour sends no address, even when one is remembered", () => {
  const body = orderBody("cart_1", 1, { ...draft, payment: { default: "vietqr", per_cooperative: [] } }, onlyTour)
  expect(body?.address).toBeUndefined()
  expect(body?.deliveries).toEqual([])
})

test("the age counts as confirmed only for the age this cart asks for", () => {
  expect(orderBody("cart_1", 1, { ...draft, confirmed_age: 18 }, withSpirits)?.age_confirmed).toBe(true)
  expect(orderBody("cart_1", 1, { ...draft, confirmed_age: 16 }, withSpirits)?.age_confirmed).toBe(false)
  expect(orderBody("cart_1", 1, { ...draft, confirmed_age: 18 }, twoParts)?.age_confirmed).toBe(false)
})

test("a cart that has become an order is sent again as it was", () => {
  const body = orderBody("cart_1", 770_000, { ...draft, confirmed_age: 18 }, null)
  expect(body?.deliveries).toEqual(draft.deliveries)
  expect(body?.payment).toEqual(draft.payment)
  expect(body?.age_confirmed).toBe(true)
})

test("without a buyer or a payment there is no order", () => {
  expect(orderBody("cart_1", 1, { ...draft, contact: undefined }, twoParts)).toBeNull()
  expect(orderBody("cart_1", 1, { ...draft, payment: undefined }, twoParts)).toBeNull()
})
