import { expect, test } from "vitest"
import { productClasses, productClassRules } from "./product-classes"

test("spirits are for adults, paid without cash, and advertised nowhere", () => {
  expect(productClassRules.spirits).toMatchObject({
    min_age: 18,
    allowed_payments: ["vietqr", "card"],
    promotable: false,
  })
})

test("a tour is not shipped, needs a day, and cannot be paid at a door", () => {
  const { requires_shipping, needs_booking_date, allowed_payments } = productClassRules.tour
  expect({ requires_shipping, needs_booking_date }).toEqual({ requires_shipping: false, needs_booking_date: true })
  expect(allowed_payments).not.toContain("cod")
})

test("all other goods are for everyone, shipped, and may be paid in cash", () => {
  for (const code of productClasses.filter((code) => code !== "spirits" && code !== "tour")) {
    expect(productClassRules[code]).toMatchObject({
      min_age: null,
      promotable: true,
      requires_shipping: true,
      needs_booking_date: false,
    })
    expect(productClassRules[code].allowed_payments).toContain("cod")
  }
})
