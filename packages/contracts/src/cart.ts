import { z } from "zod"
import { deliveryOption } from "./catalog"
import {
  businessDay,
  communeCode,
  id,
  instant,
  picture,
  pieceQuantityOrNone,
  place,
  provinceCode,
  vnd,
} from "./primitives"
import { defineRoute } from "./route"

export const paymentMethods = ["cod", "vietqr", "card"] as const
export const paymentMethod = z.enum(paymentMethods, "invalid_choice")
export type PaymentMethod = z.infer<typeof paymentMethod>

/** The agreement that goods are called off from at its price. */
export const calledOffFrom = z.object({
  agreement_id: z.string(),
  /** By which it is looked up, and on the paper. */
  code: z.string(),
  number: z.string().nullable(),
  line_id: z.string(),
})
export type CalledOffFrom = z.infer<typeof calledOffFrom>

/** Why a line or a part cannot be bought as it stands; `message` is in the caller's language. */
export const cartProblem = z.object({ code: z.string(), message: z.string() })

export const cartLine = z.object({
  id: z.string(),
  variant_id: z.string(),
  handle: z.string(),
  title: z.string(),
  unit: z.string(),
  picture: picture.nullable(),
  unit_price_vnd: vnd,
  quantity: z.int(),
  subtotal_vnd: vnd,
  available_quantity: z.int(),
  needs_booking_date: z.boolean(),
  booking_date: businessDay.nullable(),
  /** Ordered ahead: the business day from which it leaves. */
  ships_on: businessDay.nullable(),
  /** Null for what is bought at the shop's price. */
  call_off: calledOffFrom.nullable(),
  problem: cartProblem.nullable(),
})
export type CartLine = z.infer<typeof cartLine>

/** What one cooperative will deliver. */
export const cartPart = z.object({
  cooperative: z.object({ handle: z.string(), name: z.string(), province: place }),
  lines: z.array(cartLine),
  subtotal_vnd: vnd,
  requires_shipping: z.boolean(),
  delivery_options: z.array(deliveryOption),
  allowed_payments: z.array(paymentMethod),
  min_age: z.int().nullable(),
  problem: cartProblem.nullable(),
})
export type CartPart = z.infer<typeof cartPart>

export const cartView = z.object({
  id: z.string(),
  parts: z.array(cartPart),
  item_count: z.int(),
  subtotal_vnd: vnd,
  requires_shipping: z.boolean(),
  /** The highest age any part asks for. */
  min_age: z.int().nullable(),
  /** Methods the shop can take at all; a part may allow fewer. */
  payment_methods: z.array(paymentMethod),
  expires_at: instant,
})
export type CartView = z.infer<typeof cartView>

export const getCart = defineRoute({
  id: "store.baskets.get",
  method: "GET",
  path: "/store/baskets/:id",
  summary: "A Medusa cart as the shop shows it: grouped by cooperative, checked against today's stock and prices",
  access: { kind: "shopper" },
  params: z.object({ id }),
  query: z.strictObject({ province_code: provinceCode.optional(), commune_code: communeCode.optional() }),
  response: cartView,
})

export const changeCart = defineRoute({
  id: "store.baskets.change",
  method: "POST",
  path: "/store/baskets",
  summary: "Adds to a cart or sets its quantities, several lines in one call; without `cart_id` a new cart is made",
  access: { kind: "shopper" },
  body: z.strictObject({
    cart_id: id.optional(),
    /** `add` puts the quantity on top; `set` replaces it, and 0 takes the line out. */
    mode: z.enum(["add", "set"], "invalid_choice"),
    lines: z
      .array(
        z.strictObject({
          variant_id: id,
          quantity: pieceQuantityOrNone,
          booking_date: businessDay.optional(),
          /** Names a line that was called off: it is changed, never made here. */
          agreement_line_id: id.optional(),
        }),
        "invalid_type",
      )
      .min(1, "required")
      .max(100, "too_large"),
  }),
  response: cartView,
})
