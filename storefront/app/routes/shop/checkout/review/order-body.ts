import type { CartView, PlaceOrderBody } from "@lienket/contracts"

import type { Draft } from "../draft"
import { methodFor } from "../payments"

/** The order as it will be sent; null when the buyer has not said enough to send one. */
export function orderBody(
  cartId: string,
  totalVnd: number,
  draft: Draft,
  /** Null when the cart has become an order already: then the answer is that order. */
  cart: CartView | null,
): PlaceOrderBody | null {
  const { contact, address, deliveries, payment, note, confirmed_age } = draft
  if (contact === undefined || payment === undefined) return null
  const parts = cart?.parts
  const shipped = parts
    ?.filter(({ requires_shipping }) => requires_shipping)
    .map(({ cooperative }) => cooperative.handle)
  return {
    cart_id: cartId,
    contact,
    address: cart?.requires_shipping === false ? undefined : address,
    deliveries: shipped ? deliveries.filter(({ cooperative }) => shipped.includes(cooperative)) : deliveries,
    payment: {
      default: payment.default,
      per_cooperative: parts
        ? parts
            .map((part) => ({ cooperative: part.cooperative.handle, method: methodFor(part, payment) }))
            .filter(({ method }) => method !== payment.default)
        : payment.per_cooperative,
    },
    note,
    age_confirmed:
      cart === null ? confirmed_age !== undefined : cart.min_age !== null && (confirmed_age ?? 0) >= cart.min_age,
    expected_total_vnd: totalVnd,
  }
}
