import { z } from "zod"
import { paymentMethod } from "./cart"
import { keptPicture } from "./media"
import { orderChange, orderLine, orderMoney, orderState, orderStep, paymentState, returnReason } from "./order-group"
import {
  amountVnd,
  businessDay,
  businessMonth,
  commaList,
  id,
  instant,
  listOf,
  note,
  page,
  pieceQuantity,
  pieceQuantityOrNone,
  place,
  reason,
  vnd,
} from "./primitives"
import { defineRoute } from "./route"

/** What a cooperative may do next with an order, in the order it usually happens. */
export const orderActions = [
  "confirm",
  "pack",
  "ship",
  "deliver",
  "record_payment",
  "record_refund",
  "record_shortfall",
  "refuse",
  "report_parcel_refused",
  "take_back",
] as const
export const orderAction = z.enum(orderActions)
export type OrderAction = z.infer<typeof orderAction>

export const cooperativeOrderCard = z.object({
  id: z.string(),
  number: z.string(),
  placed_at: instant,
  state: orderState,
  payment: orderMoney.extend({ method: paymentMethod, state: paymentState }),
  buyer_name: z.string(),
  place: z.string().nullable(),
  item_count: z.int(),
  first_line: z.string(),
  /** The first day on which goods ordered ahead are due to leave; null where there are none. */
  ships_on: businessDay.nullable(),
  total_vnd: vnd,
  actions: z.array(orderAction),
})
export type CooperativeOrderCard = z.infer<typeof cooperativeOrderCard>

/** Money that came in for an order, or went back to its buyer. */
export const moneyMovement = z.object({
  direction: z.enum(["in", "out"]),
  amount_vnd: vnd,
  date: businessDay,
  note: z.string().nullable(),
  actor_name: z.string().nullable(),
})
export type MoneyMovement = z.infer<typeof moneyMovement>

export const cooperativeOrder = cooperativeOrderCard.extend({
  buyer: z.object({ name: z.string(), phone: z.string(), email: z.string().nullable() }),
  address: z.object({ line: z.string(), commune: place, province: place }).nullable(),
  note: z.string().nullable(),
  lines: z.array(orderLine),
  delivery: z.object({ name: z.string(), price_vnd: vnd }).nullable(),
  subtotal_vnd: vnd,
  steps: z.array(orderStep.extend({ actor_name: z.string().nullable() })),
  transfer_purpose: z.string().nullable(),
  changes: z.array(orderChange.extend({ actor_name: z.string(), evidence: z.array(keptPicture) })),
  money: z.array(moneyMovement),
})
export type CooperativeOrder = z.infer<typeof cooperativeOrder>

export const listCooperativeOrders = defineRoute({
  id: "cooperative.orders.list",
  method: "GET",
  path: "/cooperative/orders",
  summary: "Orders of the organisation in use, newest first",
  access: { kind: "member", permission: "order.read" },
  query: z.strictObject({
    state: commaList(orderState).optional(),
    q: z.string().max(100, "too_long").optional(),
    ...page,
  }),
  response: listOf(cooperativeOrderCard).extend({ counts: z.record(orderState, z.int()) }),
})

export const getCooperativeOrder = defineRoute({
  id: "cooperative.orders.get",
  method: "GET",
  path: "/cooperative/orders/:id",
  summary: "One order of the organisation in use",
  access: { kind: "member", permission: "order.read" },
  params: z.object({ id }),
  response: cooperativeOrder,
})

const act = <const P extends string, const S extends string, B extends z.ZodType>(action: P, summary: S, body: B) =>
  defineRoute({
    id: `cooperative.orders.${action}`,
    method: "POST",
    path: `/cooperative/orders/:id/${action}`,
    summary,
    access: { kind: "member", permission: "order.fulfil" },
    params: z.object({ id }),
    body,
    response: cooperativeOrder,
    retriable: true,
  })

const nothing = z.strictObject({})
const why = z.strictObject({ reason })

export const confirmOrder = act("confirm", "The cooperative takes the order", nothing)
export const packOrder = act("pack", "The goods are packed", nothing)
export const shipOrder = act(
  "ship",
  "The parcel is on its way",
  z.strictObject({
    tracking_number: z
      .string()
      .trim()
      .max(100, "too_long")
      .regex(/^[A-Za-z0-9 ._/-]*$/, "invalid_characters")
      .optional(),
  }),
)
export const deliverOrder = act(
  "deliver",
  "The consumer has the goods: the lines become entries of the sales ledger",
  nothing,
)
export const refuseOrder = act("refuse", "The cooperative cannot fulfil the order: stock goes back on sale", why)
export const reportParcelRefused = act(
  "report-parcel-refused",
  "The consumer did not take the parcel (bom hàng): stock goes back on sale",
  why,
)
export const takeBackOrder = act(
  "take-back",
  "Delivered goods come back, all or some: reversing entries for exactly what came, back on the shelf or written off",
  z.strictObject({
    reason,
    reason_kind: returnReason.optional(),
    /** Without it everything comes back, and onto the shelf. */
    lines: z
      .array(z.strictObject({ id, quantity: pieceQuantity, restock: z.boolean("invalid_type").default(false) }))
      .min(1, "required")
      .max(200, "too_large")
      .optional(),
    /** Ids of pictures that show it, see `POST /cooperative/images`. */
    evidence: z.array(id).max(10, "too_large").default([]),
  }),
)
export const recordOrderShortfall = act(
  "record-shortfall",
  "Less is delivered than was ordered: the rest goes back on sale, and the buyer pays less",
  z.strictObject({
    reason,
    /** How many of a line the buyer gets in all; lines that are not named stay as they are. */
    lines: z
      .array(z.strictObject({ id, deliver: pieceQuantityOrNone }))
      .min(1, "required")
      .max(200, "too_large"),
  }),
)

const moneyBody = z.strictObject({
  /** All of what is due or owed, if left out. */
  amount_vnd: amountVnd.optional(),
  /** When it came or went; today, if left out. */
  date: businessDay.optional(),
  note: note.optional(),
})

const recordMoney = <const P extends string, const S extends string>(action: P, summary: S) =>
  defineRoute({
    id: `cooperative.orders.${action}`,
    method: "POST",
    path: `/cooperative/orders/:id/${action}`,
    summary,
    access: { kind: "member", permission: "order.payment.record" },
    params: z.object({ id }),
    body: moneyBody,
    response: cooperativeOrder,
    retriable: true,
  })

export const recordOrderPayment = recordMoney(
  "record-payment",
  "Cash was received, or the transfer was seen on the cooperative's account",
)
export const recordOrderRefund = recordMoney(
  "record-refund",
  "Money that the cooperative owed was sent back to the buyer (cards are refunded by themselves)",
)

/** What can wait for a cooperative, in the order in which it is told on its home page. */
export const workKinds = [
  "orders_to_confirm",
  "agreements_to_sign",
  "deliveries_to_answer",
  "deliveries_due",
  "reports_due",
  "certificates_expiring",
  "messages_unread",
  "orders_to_pack",
  "orders_to_ship",
  "orders_on_the_way",
  "payments_to_record",
  "stock_low",
] as const
export const workKind = z.enum(workKinds)
export type WorkKind = z.infer<typeof workKind>

export const workItem = z.object({
  kind: workKind,
  count: z.int(),
  /** Since when the oldest of them waits; of certificates the day `YYYY-MM-DD` on which the first ends, of reports that on which the first is due. */
  oldest: z.string(),
  /** Page on which it is done, without its language. */
  path: z.string(),
})
export type WorkItem = z.infer<typeof workItem>

export const getCooperativeSummary = defineRoute({
  id: "cooperative.summary",
  method: "GET",
  path: "/cooperative/summary",
  summary: "What waits for the organisation today, and its sales by month",
  access: { kind: "member", permission: "order.read" },
  response: z.object({
    organization: z.object({ handle: z.string(), name: z.string(), state: z.string() }),
    waiting: z.object({
      to_confirm: z.int(),
      to_pack: z.int(),
      to_ship: z.int(),
      on_the_way: z.int(),
      payment_to_record: z.int(),
    }),
    oldest_to_confirm: cooperativeOrderCard.nullable(),
    /** Everything that waits, in the order of `workKinds`; what nothing waits of is left out. */
    today: z.array(workItem),
    this_month: z.object({ month: businessMonth, value_vnd: vnd, entry_count: z.int() }),
    last_month: z.object({ month: businessMonth, value_vnd: vnd, entry_count: z.int() }),
    months: z.array(z.object({ month: businessMonth, value_vnd: vnd })),
  }),
})
