import { expect, test } from "vitest"

import { exampleCart, exampleLine, onlyTour, twoParts, withSpirits } from "../cart/example-cart"
import { draftFor, emptyDraft, type Draft } from "./draft"
import { detourFrom, firstUnfinished, stepsOf } from "./steps"

const contact = { name: "Nguyễn Văn An", phone: "0912345678" }
const address = { province_code: "20", commune_code: "06196", line: "Số 1" }
const deliveries = [
  { cooperative: "quang-lac", option_id: "quang-lac_standard" },
  { cooperative: "tai-hoan", option_id: "tai-hoan_fast" },
]
const payment: Draft["payment"] = { default: "cod", per_cooperative: [] }
const complete: Draft = { contact, address, deliveries, payment }

test("a purchase asks who, where, how it is sent, how it is paid, and then shows everything", () => {
  expect(firstUnfinished(twoParts, emptyDraft)).toBe("contact")
  expect(firstUnfinished(twoParts, { ...emptyDraft, contact })).toBe("address")
  expect(firstUnfinished(twoParts, { ...emptyDraft, contact, address })).toBe("delivery")
  expect(firstUnfinished(twoParts, { contact, address, deliveries })).toBe("payment")
  expect(firstUnfinished(twoParts, complete)).toBe("review")
})

test("a tour asks for no address and no delivery", () => {
  expect(stepsOf(onlyTour)).toEqual(["contact", "payment", "review"])
  expect(firstUnfinished(onlyTour, { ...emptyDraft, contact })).toBe("payment")
  expect(detourFrom("address", onlyTour, { ...emptyDraft, contact })).toBe("payment")
})

test("who jumps ahead is led to the first step that is not finished", () => {
  expect(detourFrom("review", twoParts, emptyDraft)).toBe("contact")
  expect(detourFrom("payment", twoParts, { ...emptyDraft, contact, address })).toBe("delivery")
  expect(detourFrom("delivery", twoParts, { ...emptyDraft, contact, address })).toBeNull()
})

test("who goes back may change any step that was finished", () => {
  expect(detourFrom("contact", twoParts, complete)).toBeNull()
  expect(detourFrom("delivery", twoParts, complete)).toBeNull()
  expect(detourFrom("review", twoParts, complete)).toBeNull()
})

test("a delivery option that is no longer offered must be chosen again", () => {
  const outdated = [{ cooperative: "quang-lac", option_id: "withdrawn" }, ...deliveries.slice(1)]
  expect(firstUnfinished(twoParts, { ...complete, deliveries: outdated })).toBe("delivery")
})

test("goods that are not delivered to the address hold the purchase at the delivery step", () => {
  const fresh = exampleCart([
    {
      handle: "quang-lac",
      lines: [exampleLine({ id: "custard-apple", price: 65_000, quantity: 1 })],
      problem: { code: "outside_delivery_area", message: "không giao tới" },
    },
  ])
  expect(firstUnfinished(fresh, complete)).toBe("delivery")
})

test("spirits wait for another payment than cash and for the age to be confirmed", () => {
  const said: Draft = {
    contact,
    address,
    deliveries: [deliveries[0], { cooperative: "mau-son", option_id: "mau-son_standard" }].flatMap(
      (each) => each ?? [],
    ),
  }
  const byTransfer: Draft = { ...said, payment: { default: "vietqr", per_cooperative: [] } }
  expect(firstUnfinished(withSpirits, { ...said, payment, confirmed_age: 18 })).toBe("payment")
  expect(firstUnfinished(withSpirits, byTransfer)).toBe("payment")
  expect(firstUnfinished(withSpirits, { ...byTransfer, confirmed_age: 16 })).toBe("payment")
  expect(firstUnfinished(withSpirits, { ...byTransfer, confirmed_age: 18 })).toBe("review")
})

test("another cart keeps who buys and where it goes, and drops what was chosen for the old one", () => {
  const old: Draft = { ...complete, cart_id: "cart_old", confirmed_age: 18 }
  const fresh = draftFor("cart_new", old)
  expect(fresh.contact).toEqual(contact)
  expect(fresh.address).toEqual(address)
  expect([fresh.deliveries, fresh.payment, fresh.confirmed_age]).toEqual([[], undefined, undefined])
  expect(draftFor("cart_old", old)).toBe(old)
})
