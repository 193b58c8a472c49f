import { expect, test } from "vitest"

import { exampleCart, exampleLine, onlyTour, twoParts } from "../cart/example-cart"
import { totalsOf } from "./totals"

const deliveries = [
  { cooperative: "quang-lac", option_id: "quang-lac_standard" },
  { cooperative: "tai-hoan", option_id: "tai-hoan_fast" },
]

test("the total is the goods of all parts and the delivery of each", () => {
  expect(totalsOf(twoParts, deliveries)).toEqual({
    parts: [
      { cooperative: "quang-lac", goods_vnd: 490_000, delivery_vnd: 25_000, total_vnd: 515_000 },
      { cooperative: "tai-hoan", goods_vnd: 195_000, delivery_vnd: 60_000, total_vnd: 255_000 },
    ],
    goods_vnd: 685_000,
    delivery_vnd: 85_000,
    total_vnd: 770_000,
    is_final: true,
  })
})

test("the parts add up to the whole, whatever is in them", () => {
  for (let count = 1; count <= 30; count += 1) {
    const cart = exampleCart(
      Array.from({ length: count }, (_, part) => ({
        handle: `htx-${part}`,
        lines: Array.from({ length: (part % 4) + 1 }, (_, line) =>
          exampleLine({
            id: `${part}-${line}`,
            price: 999 + part * 7_331 + line * 13,
            quantity: ((part + line) % 9) + 1,
          }),
        ),
      })),
    )
    const totals = totalsOf(
      cart,
      cart.parts.map(({ cooperative: { handle } }) => ({ cooperative: handle, option_id: `${handle}_fast` })),
    )
    expect(totals.parts.reduce((sum, { total_vnd }) => sum + total_vnd, 0)).toBe(totals.total_vnd)
    expect(totals.goods_vnd + totals.delivery_vnd).toBe(totals.total_vnd)
    expect(totals.goods_vnd).toBe(cart.subtotal_vnd)
  }
})

test("a delivery charge that is still to come is not counted as nothing", () => {
  const totals = totalsOf(twoParts, deliveries.slice(0, 1))
  expect(totals.is_final).toBe(false)
  expect(totals.parts[1]?.delivery_vnd).toBeNull()
  expect(totals.total_vnd).toBe(710_000)
})

test("an option of another cooperative is no choice", () => {
  expect(totalsOf(twoParts, [{ cooperative: "tai-hoan", option_id: "quang-lac_standard" }]).is_final).toBe(false)
})

test("a tour has no delivery charge and its total is final", () => {
  const totals = totalsOf(onlyTour, [])
  expect([totals.delivery_vnd, totals.total_vnd, totals.is_final]).toEqual([0, 1_300_000, true])
})
