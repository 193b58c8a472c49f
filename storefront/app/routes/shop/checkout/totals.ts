import type { CartView } from "@lienket/contracts"

import type { DeliveryChoice } from "./draft"
import { chosenOption } from "./steps"

export type PartTotals = {
  cooperative: string
  goods_vnd: number
  /** Null while no option has been chosen; 0 for what is not shipped. */
  delivery_vnd: number | null
  total_vnd: number
}

export type Totals = {
  parts: PartTotals[]
  goods_vnd: number
  delivery_vnd: number
  total_vnd: number
  /** False while a delivery charge is still to come. */
  is_final: boolean
}

/** What a purchase comes to: every sum is the sum of what is shown above it. */
export function totalsOf(cart: CartView, deliveries: readonly DeliveryChoice[]): Totals {
  const parts = cart.parts.map((part) => {
    const goods_vnd = part.lines.reduce((sum, line) => sum + line.subtotal_vnd, 0)
    const delivery_vnd = part.requires_shipping ? (chosenOption(part, deliveries)?.price_vnd ?? null) : 0
    return { cooperative: part.cooperative.handle, goods_vnd, delivery_vnd, total_vnd: goods_vnd + (delivery_vnd ?? 0) }
  })
  const goods_vnd = parts.reduce((sum, part) => sum + part.goods_vnd, 0)
  const delivery_vnd = parts.reduce((sum, part) => sum + (part.delivery_vnd ?? 0), 0)
  return {
    parts,
    goods_vnd,
    delivery_vnd,
    total_vnd: goods_vnd + delivery_vnd,
    is_final: parts.every((part) => part.delivery_vnd !== null),
  }
}
