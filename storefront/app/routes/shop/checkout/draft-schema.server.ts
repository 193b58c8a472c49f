import { contact, deliveryAddress, paymentMethod } from "@lienket/contracts"
import { z } from "zod"

import { checkoutSteps } from "./checkout-steps"

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
