import { expect, test } from "vitest"

import { exampleCart, exampleLine, twoParts } from "./example-cart"
import { applyChanges, lineFetcherKey, pendingChanges, problemCount } from "./pending-changes"

function sent(lineId: string, fields: Record<string, string>) {
  const formData = new FormData()
  for (const [name, value] of Object.entries(fields)) formData.set(name, value)
  return { key: lineFetcherKey(lineId), formData }
}

test("a quantity under way changes its line, its part and the whole at once", () => {
  const cart = applyChanges(twoParts, [{ lineId: "honey", quantity: 5 }])
  expect(cart.parts[0]?.lines[0]?.subtotal_vnd).toBe(1_100_000)
  expect(cart.parts[0]?.subtotal_vnd).toBe(1_150_000)
  expect(cart.subtotal_vnd).toBe(1_345_000)
  expect(cart.item_count).toBe(9)
})

test("every sum shown while saving is the sum of the lines shown above it", () => {
  const cart = applyChanges(twoParts, [
    { lineId: "honey", quantity: 7 },
    { lineId: "noodles", quantity: 11 },
  ])
  for (const part of cart.parts) {
    expect(part.subtotal_vnd).toBe(part.lines.reduce((sum, line) => sum + line.unit_price_vnd * line.quantity, 0))
  }
  expect(cart.subtotal_vnd).toBe(cart.parts.reduce((sum, part) => sum + part.subtotal_vnd, 0))
})

test("taking out the last line of a cooperative takes out its part", () => {
  const cart = applyChanges(twoParts, [{ lineId: "noodles", quantity: 0 }])
  expect(cart.parts.map(({ cooperative }) => cooperative.handle)).toEqual(["quang-lac"])
  expect(cart.subtotal_vnd).toBe(490_000)
})

test("a line reduced to what is in stock is no longer a problem, a suspended one stays one", () => {
  const short = { code: "insufficient_stock", message: "chỉ còn 3" }
  const suspended = { code: "seller_suspended", message: "tạm ngừng bán" }
  const cart = exampleCart([
    {
      handle: "quang-lac",
      lines: [
        exampleLine({ id: "honey", price: 1_000, quantity: 9, available_quantity: 3, problem: short }),
        exampleLine({ id: "wax", price: 1_000, quantity: 9, problem: suspended }),
      ],
    },
  ])
  expect(problemCount(cart)).toBe(2)
  expect(
    problemCount(
      applyChanges(cart, [
        { lineId: "honey", quantity: 3 },
        { lineId: "wax", quantity: 1 },
      ]),
    ),
  ).toBe(1)
})

test("what the lines have sent is read from their fetchers, and nothing else", () => {
  expect(
    pendingChanges([
      sent("honey", { intent: "set", quantity: "4" }),
      sent("noodles", { intent: "remove" }),
      sent("wax", { intent: "set", quantity: "many" }),
      { key: "another", formData: new FormData() },
      { key: lineFetcherKey("idle") },
    ]),
  ).toEqual([
    { lineId: "honey", quantity: 4 },
    { lineId: "noodles", quantity: 0 },
  ])
})
