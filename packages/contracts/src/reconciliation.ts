import { z } from "zod"
import { paymentMethod } from "./cart"
import { orderState } from "./order-group"
import { amountVnd, businessDay, businessMonth, id, note, vnd } from "./primitives"
import { defineRoute } from "./route"

/** Money of an order that a cooperative may record by hand but has not yet. */
export const expectedPayment = z.object({
  id: z.string(),
  number: z.string(),
  placed_on: businessDay,
  buyer_name: z.string(),
  method: paymentMethod,
  /** Who brings the cash: the way of delivery. */
  carrier: z.string().nullable(),
  state: orderState,
  due_vnd: vnd,
  transfer_purpose: z.string().nullable(),
})
export type ExpectedPayment = z.infer<typeof expectedPayment>

const moneyOfDay = z.object({
  date: businessDay,
  cash_vnd: vnd,
  transfer_vnd: vnd,
  card_vnd: vnd,
  sent_back_vnd: vnd,
  order_count: z.int(),
})

/** More or less was received than is due. */
export const paymentDifference = z.object({
  id: z.string(),
  number: z.string(),
  buyer_name: z.string(),
  method: paymentMethod,
  due_vnd: vnd,
  /** Received less what was sent back. */
  kept_vnd: vnd,
  /** `kept_vnd - due_vnd`: above zero the cooperative owes it, below zero it is missing. */
  difference_vnd: vnd,
  note: z.string().nullable(),
})

export const getReconciliation = defineRoute({
  id: "cooperative.reconciliation.get",
  method: "GET",
  path: "/cooperative/reconciliation",
  summary: "What money is expected, what has come in a month by day and way, and where more or less came than is due",
  access: { kind: "member", permission: "order.payment.record" },
  query: z.strictObject({ month: businessMonth.optional() }),
  response: z.object({
    month: businessMonth,
    /** Oldest first, 200 at most; `expected_count` and the sums are of all. */
    expected: z.array(expectedPayment),
    expected_count: z.int(),
    expected_vnd: vnd,
    by_carrier: z.array(
      z.object({ method: paymentMethod, carrier: z.string().nullable(), order_count: z.int(), due_vnd: vnd }),
    ),
    days: z.array(moneyOfDay),
    total: moneyOfDay.omit({ date: true }),
    differences: z.array(paymentDifference),
  }),
})

export const recordPayments = defineRoute({
  id: "cooperative.reconciliation.record",
  method: "POST",
  path: "/cooperative/reconciliation/payments",
  summary: "Records the money of several orders at once: all of it or, when one is refused, none",
  access: { kind: "member", permission: "order.payment.record" },
  body: z.strictObject({
    /** When the money came; today, if left out. */
    date: businessDay.optional(),
    note: note.optional(),
    orders: z
      .array(z.strictObject({ id, amount_vnd: amountVnd.optional() }))
      .min(1, "required")
      .max(200, "too_large"),
  }),
  response: z.object({ recorded: z.int() }),
  retriable: true,
})

export const exportReconciliation = defineRoute({
  id: "cooperative.reconciliation.export",
  method: "GET",
  path: "/cooperative/reconciliation/export",
  summary: "The money of a month as an Excel file, one row for each time money came or went",
  access: { kind: "member", permission: "order.payment.record" },
  query: z.strictObject({ month: businessMonth.optional() }),
  response: z.undefined(),
  file: ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
})
