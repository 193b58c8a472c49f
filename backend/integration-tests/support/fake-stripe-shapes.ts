import { z } from "zod"

export interface FakeSession {
  readonly id: string
  readonly object: "checkout.session"
  status: "open" | "complete" | "expired"
  payment_status: "unpaid" | "paid"
  payment_intent: string | null
  amount_total: number
  currency: string
  url: string | null
  readonly asked: z.infer<typeof sessionBody>
  readonly metadata: Record<string, string>
}

export interface FakeIntent {
  readonly id: string
  readonly object: "payment_intent"
  status: "requires_payment_method" | "requires_action" | "requires_capture" | "succeeded" | "canceled"
  amount: number
  readonly currency: string
  amount_capturable: number
  amount_received: number
  readonly capture_method: "automatic" | "manual"
  readonly metadata: Record<string, string>
}

export interface FakeRefund {
  readonly id: string
  readonly object: "refund"
  readonly status: "succeeded"
  readonly payment_intent: string
  readonly amount: number
  readonly metadata: Record<string, string>
}

// What arrives is text; an unknown parameter is an error at Stripe as well.
const whole = z.string().regex(/^\d+$/, "Invalid integer").transform(Number)
const positive = whole.refine((value) => value > 0, "must be greater than 0")
const metadata = z.record(z.string(), z.string().max(500)).default({})
const listOf = <T extends z.ZodType>(item: T) => z.record(z.string(), item).transform((items) => Object.values(items))
const expand = listOf(z.string()).optional()
export const sessionBody = z.strictObject({
  mode: z.literal("payment"),
  payment_method_types: listOf(z.literal("card")),
  locale: z.enum(["vi", "en"]),
  line_items: listOf(
    z.strictObject({
      quantity: positive,
      price_data: z.strictObject({
        currency: z.literal("vnd"),
        unit_amount: positive,
        product_data: z.strictObject({ name: z.string().min(1).max(250) }),
      }),
    }),
  ),
  metadata,
  payment_intent_data: z.strictObject({ metadata, description: z.string().optional() }),
  client_reference_id: z.string().max(200),
  success_url: z.url(),
  cancel_url: z.url(),
  expires_at: whole,
  customer_email: z.email().optional(),
})
export const intentBody = z.strictObject({
  amount: positive,
  currency: z.literal("vnd"),
  capture_method: z.enum(["automatic", "manual"]),
  payment_method_types: listOf(z.literal("card")),
  metadata,
  customer: z.string().startsWith("cus_").optional(),
  expand,
})
export const customerBody = z.strictObject({
  email: z.email(),
  name: z.string().optional(),
  phone: z.string().optional(),
})
export const refundBody = z.strictObject({ payment_intent: z.string(), amount: positive.optional(), metadata })
export const refundQuery = z.looseObject({ payment_intent: z.string() })
