import { expect, test } from "vitest"

import { isToBePaid, shownPaymentState } from "./order-state"

const part = (state: Parameters<typeof isToBePaid>[0]["state"], payment: "awaiting" | "received" | "refunded") => ({
  state,
  payment: { state: payment },
})

test("money is asked for until it has come in", () => {
  expect(isToBePaid(part("placed", "awaiting"))).toBe(true)
  expect(isToBePaid(part("delivered", "awaiting"))).toBe(true)
  expect(isToBePaid(part("shipped", "received"))).toBe(false)
})

test("nothing is asked for a part that was called off", () => {
  for (const state of ["refused", "parcel_refused", "returned", "cancelled"] as const) {
    expect(isToBePaid(part(state, "awaiting"))).toBe(false)
    expect(shownPaymentState(part(state, "awaiting"))).toBe("cancelled")
  }
})

test("money that came in before a part was called off stays visible", () => {
  expect(shownPaymentState(part("refused", "received"))).toBe("received")
  expect(shownPaymentState(part("refused", "refunded"))).toBe("refunded")
})
