import { recordPayments } from "@lienket/contracts"
import { handle } from "../../../../http/handle"
import { actOnOrders } from "../../../../workflows/order-actions/act-on-order"

export const POST = handle(recordPayments, async ({ container, caller, body, idempotencyKey, now }) => {
  const { date, note, orders } = body
  await actOnOrders(
    container,
    orders.map(({ id, amount_vnd: amountVnd }) => ({
      action: "record_payment",
      orderId: id,
      caller,
      at: now,
      idempotencyKey,
      money: { amountVnd, date, note },
    })),
  )
  return { recorded: orders.length }
})
