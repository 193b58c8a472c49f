import type { CartLine, CartPart, CartView } from "@lienket/contracts"

// Carts for tests, small enough to be summed by eye.

type Part = Partial<Omit<CartPart, "cooperative" | "lines">> & { handle: string; lines: CartLine[] }

export function exampleLine(line: Partial<CartLine> & { id: string; price: number; quantity: number }): CartLine {
  const { price, ...rest } = line
  return {
    variant_id: `variant_${line.id}`,
    handle: line.id,
    title: line.id,
    unit: "kg",
    picture: null,
    unit_price_vnd: price,
    subtotal_vnd: price * line.quantity,
    available_quantity: 100,
    needs_booking_date: false,
    booking_date: null,
    ships_on: null,
    call_off: null,
    problem: null,
    ...rest,
  }
}

export function exampleCart(parts: readonly Part[], cart: Partial<CartView> = {}): CartView {
  const built = parts.map(examplePart)
  return {
    id: "cart_1",
    parts: built,
    item_count: built.flatMap(({ lines }) => lines).reduce((sum, { quantity }) => sum + quantity, 0),
    subtotal_vnd: built.reduce((sum, { subtotal_vnd }) => sum + subtotal_vnd, 0),
    requires_shipping: built.some(({ requires_shipping }) => requires_shipping),
    min_age: built.reduce<number | null>((oldest, { min_age }) => min_age ?? oldest, null),
    payment_methods: ["cod", "vietqr"],
    expires_at: "2026-12-22T00:00:00.000Z",
    ...cart,
  }
}

function examplePart({ handle, lines, ...part }: Part): CartPart {
  const ships = part.requires_shipping ?? true
  return {
    cooperative: { handle, name: handle, province: { code: "20", name: "Lạng Sơn" } },
    lines,
    subtotal_vnd: lines.reduce((sum, { subtotal_vnd }) => sum + subtotal_vnd, 0),
    requires_shipping: ships,
    delivery_options: ships
      ? [
          { id: `${handle}_standard`, name: "Giao tiêu chuẩn", price_vnd: 25_000, transit_days: 3 },
          { id: `${handle}_fast`, name: "Giao nhanh", price_vnd: 60_000, transit_days: 1 },
        ]
      : [],
    allowed_payments: ["cod", "vietqr"],
    min_age: null,
    problem: null,
    ...part,
  }
}

/** Honey and noodles from two cooperatives that take any payment. */
export const twoParts = exampleCart([
  {
    handle: "quang-lac",
    lines: [
      exampleLine({ id: "honey", price: 220_000, quantity: 2 }),
      exampleLine({ id: "wax", price: 50_000, quantity: 1 }),
    ],
  },
  { handle: "tai-hoan", lines: [exampleLine({ id: "noodles", price: 65_000, quantity: 3 })] },
])

/** The same with spirits, which are not paid in cash and not sold to the young. */
export const withSpirits = exampleCart([
  { handle: "quang-lac", lines: [exampleLine({ id: "honey", price: 220_000, quantity: 1 })] },
  {
    handle: "mau-son",
    lines: [exampleLine({ id: "spirits", price: 190_000, quantity: 1 })],
    allowed_payments: ["vietqr"],
    min_age: 18,
  },
])

/** A tour, for which nothing is sent. */
export const onlyTour = exampleCart([
  {
    handle: "huu-lien",
    lines: [
      exampleLine({ id: "tour", price: 650_000, quantity: 2, needs_booking_date: true, booking_date: "2026-12-20" }),
    ],
    requires_shipping: false,
    allowed_payments: ["vietqr"],
  },
])
