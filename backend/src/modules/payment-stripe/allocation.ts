import { z } from "zod"

/**
 * The share of one card payment that belongs to one order. It is what Medusa's payment of the order
 * remembers, and the most that can ever be refunded for it.
 */
export const allocation = z.object({
  payment_intent: z.string(),
  order_id: z.string(),
  allocated_vnd: z.int().positive(),
})
export type Allocation = z.infer<typeof allocation>
