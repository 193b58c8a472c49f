import type { z } from "zod"

// Only the type: a schema would bring all of zod into the browser.
import type { draftSchema } from "./draft-schema.server"

export type Draft = z.output<typeof draftSchema>
export type PaymentChoice = NonNullable<Draft["payment"]>
export type DeliveryChoice = Draft["deliveries"][number]

export const emptyDraft: Draft = { deliveries: [] }

/** What was chosen for another cart does not hold for this one; who buys and where it goes does. */
export function draftFor(cartId: string, draft: Draft): Draft {
  if (draft.cart_id === cartId) return draft
  return {
    ...draft,
    cart_id: cartId,
    deliveries: [],
    payment: undefined,
    confirmed_age: undefined,
    refusal: undefined,
  }
}
