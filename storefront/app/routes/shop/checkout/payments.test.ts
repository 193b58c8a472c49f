import { expect, test } from "vitest"

import { exampleCart, exampleLine, onlyTour, twoParts, withSpirits } from "../cart/example-cart"
import { arePaymentsAllowed, methodFor, methodsOf, readPayments } from "./payments"

const none = new Map<string, string>()

test("one choice pays all cooperatives", () => {
  expect(readPayments(twoParts, "cod", none)).toEqual({ ok: true, choice: { default: "cod", per_cooperative: [] } })
})

test("a single cooperative can be paid another way", () => {
  expect(readPayments(twoParts, "cod", new Map([["tai-hoan", "vietqr"]]))).toEqual({
    ok: true,
    choice: { default: "cod", per_cooperative: [{ cooperative: "tai-hoan", method: "vietqr" }] },
  })
})

test("naming the common method once more for a cooperative is no exception", () => {
  const reading = readPayments(twoParts, "cod", new Map([["tai-hoan", "cod"]]))
  expect(reading).toEqual({ ok: true, choice: { default: "cod", per_cooperative: [] } })
})

test("spirits are paid the one way they allow when the rest is paid in cash", () => {
  const reading = readPayments(withSpirits, "cod", none)
  expect(reading).toEqual({
    ok: true,
    choice: { default: "cod", per_cooperative: [{ cooperative: "mau-son", method: "vietqr" }] },
  })
})

test("cash cannot be forced upon spirits", () => {
  expect(readPayments(withSpirits, "vietqr", new Map([["mau-son", "cod"]]))).toEqual({
    ok: false,
    common: false,
    cooperatives: ["mau-son"],
  })
})

test("a cooperative that refuses the common method and leaves several others is asked about", () => {
  const cart = exampleCart(
    [
      { handle: "a", lines: [exampleLine({ id: "x", price: 1, quantity: 1 })] },
      { handle: "b", lines: [exampleLine({ id: "y", price: 1, quantity: 1 })], allowed_payments: ["vietqr", "card"] },
    ],
    { payment_methods: ["cod", "vietqr", "card"] },
  )
  expect(readPayments(cart, "cod", none)).toEqual({ ok: false, common: false, cooperatives: ["b"] })
  expect(readPayments(cart, "cod", new Map([["b", "card"]])).ok).toBe(true)
})

test("a common method is required, and one that nobody takes is none", () => {
  const refused = { ok: false, common: true, cooperatives: [] }
  expect(readPayments(twoParts, undefined, none)).toEqual(refused)
  expect(readPayments(twoParts, "card", none)).toEqual(refused)
  expect(readPayments(twoParts, "gold", none)).toEqual(refused)
  expect(readPayments(onlyTour, "cod", none)).toEqual(refused)
})

test("a part is offered what its goods allow of what the shop can take", () => {
  const [part] = withSpirits.parts.slice(1)
  expect(part && methodsOf(part, withSpirits)).toEqual(["vietqr"])
  expect(part && methodsOf({ ...part, allowed_payments: ["vietqr", "card"] }, withSpirits)).toEqual(["vietqr"])
})

test("a remembered choice is checked against the cart as it is now", () => {
  const choice = { default: "cod" as const, per_cooperative: [{ cooperative: "gone", method: "vietqr" as const }] }
  expect(arePaymentsAllowed(twoParts, choice)).toBe(true)
  expect(arePaymentsAllowed(withSpirits, choice)).toBe(false)
  expect(twoParts.parts.map((part) => methodFor(part, choice))).toEqual(["cod", "cod"])
})
