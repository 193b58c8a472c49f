import { contact, deliveryAddress, paymentMethod } from "@lienket/contracts"
import { z } from "zod"

/** The steps of a purchase in their order; each has its own address. */
export const checkoutSteps = ["contact", "address", "delivery", "payment", "review"] as const
export type CheckoutStep = (typeof checkoutSteps)[number]

/** What the buyer has said so far. It travels in a sealed cookie and is checked again by the backend. */
export const draftSchema = z.object({
  /** Choices of delivery and payment belong to this cart and are dropped with it. */
  cart_id: z.string().optional(),
  contact: contact.optional(),
  note: z.string().max(500).optional(),
  address: deliveryAddress.optional(),
  deliveries: z.array(z.object({ cooperative: z.string(), option_id: z.string() })).default([]),
  payment: z
    .object({
      default: paymentMethod,
      per_cooperative: z.array(z.object({ cooperative: z.string(), method: paymentMethod })),
    })
    .optional(),
  /** The age, in years, the buyer has confirmed to have reached. */
  confirmed_age: z.int().optional(),
  /** Why the backend would not place the order, for the step that can put it right; said once. */
  refusal: z
    .object({
      step: z.enum(checkoutSteps),
      fields: z.record(z.string(), z.string()),
      message: z.string().optional(),
      code: z.string(),
    })
    .optional(),
  /** The last cart placed from this browser: a second press or the back button leads to its order. */
  placed: z.object({ cart_id: z.string(), code: z.string() }).optional(),
})
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
