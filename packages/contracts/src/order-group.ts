import { z } from "zod"
import { calledOffFrom, paymentMethod } from "./cart"
import {
  addressLine,
  businessDay,
  communeCode,
  email,
  handle,
  id,
  instant,
  listOf,
  note,
  page,
  personName,
  phone,
  picture,
  place,
  provinceCode,
  publicCode,
  vnd,
} from "./primitives"
import { defineRoute } from "./route"
import { lineLot } from "./trust-primitives"

/**
 * placed → confirmed → packed → shipped → delivered; a cooperative may refuse before it ships
 * (refused), a consumer may not take the parcel (parcel_refused, "bom hàng") or send it back (returned).
 */
export const orderStates = [
  "awaiting_payment",
  "placed",
  "confirmed",
  "packed",
  "shipped",
  "delivered",
  "refused",
  "parcel_refused",
  "returned",
  "cancelled",
] as const
export const orderState = z.enum(orderStates, "invalid_choice")
export type OrderState = z.infer<typeof orderState>

export const paymentStates = ["awaiting", "received", "refunded", "cancelled"] as const
export const paymentState = z.enum(paymentStates)
export type PaymentState = z.infer<typeof paymentState>

export const contact = z.strictObject({ name: personName, phone, email: email.optional() })
export const deliveryAddress = z.strictObject({
  province_code: provinceCode,
  commune_code: communeCode,
  line: addressLine,
})

export const placeOrderBody = z.strictObject({
  cart_id: id,
  contact,
  /** Needed unless nothing in the cart is shipped. */
  address: deliveryAddress.optional(),
  /** One choice for each cooperative that ships. */
  deliveries: z
    .array(z.strictObject({ cooperative: handle, option_id: id }))
    .max(100, "too_large")
    .default([]),
  payment: z.strictObject({
    default: paymentMethod,
    per_cooperative: z
      .array(z.strictObject({ cooperative: handle, method: paymentMethod }))
      .max(100, "too_large")
      .default([]),
  }),
  note: note.optional(),
  age_confirmed: z.boolean("invalid_type").default(false),
  /** What the consumer saw on the review screen; another total is refused as `price_changed`. */
  expected_total_vnd: vnd.optional(),
})
export type PlaceOrderBody = z.infer<typeof placeOrderBody>

export const orderLine = z.object({
  id: z.string(),
  handle: z.string(),
  title: z.string(),
  unit: z.string(),
  quantity: z.int(),
  unit_price_vnd: vnd,
  subtotal_vnd: vnd,
  booking_date: businessDay.nullable(),
  /** Ordered ahead: the business day from which it leaves, as promised when the order was placed. */
  ships_on: businessDay.nullable(),
  picture: picture.nullable(),
  /** Bought at the price of an agreement, under whose line it counts. */
  call_off: calledOffFrom.nullable(),
  /** Where the goods come from, once they are packed; what has no lot is not in it. */
  lots: z.array(lineLot),
  /** Of `quantity`: what the cooperative could not deliver after all, and what came back. */
  undelivered_quantity: z.int(),
  returned_quantity: z.int(),
})

export const returnReasons = ["damaged", "wrong_goods", "missing", "quality", "other"] as const
export const returnReason = z.enum(returnReasons, "invalid_choice")
export type ReturnReason = z.infer<typeof returnReason>

/** Less is delivered than was ordered, or a part comes back: what of it, and why. */
export const orderChange = z.object({
  id: z.string(),
  kind: z.enum(["shortfall", "return"]),
  at: instant,
  reason_kind: returnReason.nullable(),
  reason: z.string(),
  value_vnd: vnd,
  lines: z.array(z.object({ id: z.string(), quantity: z.int(), restocked: z.boolean() })),
})

/**
 * What the buyer pays in the end (`due_vnd`: less than the total after a change), what has come and
 * gone back, and what the cooperative owes (`owed_vnd`).
 */
export const orderMoney = z.object({ due_vnd: vnd, received_vnd: vnd, sent_back_vnd: vnd, owed_vnd: vnd })

/** What a banking app needs; `payload` is the EMVCo text of the QR picture. */
export const transferInstruction = z.object({
  payload: z.string(),
  bank_name: z.string(),
  account_number: z.string(),
  account_name: z.string(),
  amount_vnd: vnd,
  purpose: z.string(),
})

export const orderStep = z.object({ state: orderState, at: instant, reason: z.string().nullable() })

export const orderPart = z.object({
  order_id: z.string(),
  /** The group's code and the number of the part, `LK-XXXX-XXXX-1`. */
  number: z.string(),
  cooperative: z.object({ handle: z.string(), name: z.string(), phone: z.string().nullable(), province: place }),
  state: orderState,
  steps: z.array(orderStep),
  lines: z.array(orderLine),
  delivery: z.object({ name: z.string(), price_vnd: vnd }).nullable(),
  subtotal_vnd: vnd,
  total_vnd: vnd,
  payment: orderMoney.extend({
    method: paymentMethod,
    state: paymentState,
    transfer: transferInstruction.nullable(),
  }),
  changes: z.array(orderChange),
})
export type OrderPart = z.infer<typeof orderPart>

export const orderGroupView = z.object({
  code: z.string(),
  placed_at: instant,
  contact: z.object({ name: z.string(), phone: z.string(), email: z.string().nullable() }),
  address: z.object({ line: z.string(), commune: place, province: place }).nullable(),
  note: z.string().nullable(),
  parts: z.array(orderPart),
  subtotal_vnd: vnd,
  delivery_vnd: vnd,
  total_vnd: vnd,
  /** Where the card is charged, while the group waits for it. */
  card_payment: z.object({ url: z.string(), expires_at: instant }).nullable(),
})
export type OrderGroupView = z.infer<typeof orderGroupView>

export const placeOrder = defineRoute({
  id: "store.order_groups.place",
  method: "POST",
  path: "/store/order-groups",
  summary:
    "Places the cart: one order for each cooperative under one code; the same cart placed again answers with the same group",
  access: { kind: "shopper" },
  body: placeOrderBody,
  response: orderGroupView,
  retriable: true,
})

export const getOrderGroup = defineRoute({
  id: "store.order_groups.get",
  method: "GET",
  path: "/store/order-groups/:code",
  summary: "A purchase by its code and the phone number it was placed with, or by its signed-in buyer",
  access: { kind: "shopper" },
  params: z.object({ code: publicCode }),
  query: z.strictObject({ phone: phone.optional() }),
  response: orderGroupView,
})

export const orderGroupCard = z.object({
  code: z.string(),
  placed_at: instant,
  total_vnd: vnd,
  item_count: z.int(),
  parts: z.array(z.object({ cooperative: z.string(), state: orderState })),
  picture: picture.nullable(),
})

export const listOrderGroups = defineRoute({
  id: "store.order_groups.list",
  method: "GET",
  path: "/store/order-groups",
  summary: "The signed-in customer's purchases, newest first",
  access: { kind: "customer" },
  query: z.strictObject({ ...page }),
  response: listOf(orderGroupCard),
})
