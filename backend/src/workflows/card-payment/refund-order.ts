import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { IEventBusModuleService, IOrderModuleService, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, generateEntityId, Modules, PaymentEvents } from "@medusajs/framework/utils"
import type Stripe from "stripe"
import { databaseOf, joined, type Database } from "../../database/database"
import { allocation } from "../../modules/payment-stripe/allocation"
import { refundAllocation, refundsOf, sumOfRefunds } from "../../modules/payment-stripe/refunds"
import { cardProviderId, requireCardAccount } from "./card-account"

/** States in which an order that was paid did not come to a sale: its money goes back. */
const endedWithoutSale = ["refused", "parcel_refused", "returned"] as const

interface PaidOrder {
  readonly order_id: string
  readonly state: string
  readonly payment_id: string
  readonly payment_collection_id: string
  readonly data: unknown
}

const owed = (db: Database) =>
  db("order_part as p")
    .join("payment as y", "y.payment_collection_id", "p.payment_collection_id")
    .where({
      "p.payment_method": "card",
      "p.payment_state": "received",
      "y.provider_id": cardProviderId,
      "y.deleted_at": null,
    })
    .whereIn("p.state", [...endedWithoutSale])
    .whereNotNull("y.captured_at")

/** The orders whose buyers still have money to come back from Stripe, oldest first. */
export const ordersToRefund = async (db: Database, limit: number): Promise<string[]> => {
  const rows = await owed(db).orderBy("p.placed_at").limit(limit).select<{ order_id: string }[]>("p.order_id")
  return rows.map(({ order_id }) => order_id)
}

/**
 * Sends what was paid by card for an order that came to nothing back to the card: its own allocation
 * and not a đồng more, less what an operator has refunded before. An order that owes nothing is left
 * alone. The order counts as refunded once Stripe has said yes; until then the job tries again.
 */
export const refundCardOrder = async (container: MedusaContainer, orderId: string): Promise<void> => {
  try {
    await refund(container, orderId)
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(
        `order ${orderId} is not refunded yet: it will be tried again`,
        error instanceof Error ? error : new Error(String(error)),
      )
  }
}

const refund = async (container: MedusaContainer, orderId: string): Promise<void> => {
  const db = databaseOf(container)
  const order = await owed(db)
    .where({ "p.order_id": orderId })
    .first<PaidOrder | undefined>("p.order_id", "p.state", "p.payment_collection_id", "y.id as payment_id", "y.data")
  if (order === undefined) return
  const { stripe } = requireCardAccount()
  const share = allocation.parse(order.data)
  const made = await refundsOf(stripe, share)
  const dueVnd = share.allocated_vnd - sumOfRefunds(made)
  if (dueVnd > 0) made.push(await refundAllocation(stripe, share, dueVnd, { reason: order.state }))
  await db.transaction((transaction) => record(container, transaction, order, made))
  await container
    .resolve<IEventBusModuleService>(Modules.EVENT_BUS)
    .emit({ name: PaymentEvents.REFUNDED, data: { id: order.payment_id } })
}

/**
 * Medusa would ask the provider once more; the money is on its way already, so its own rows are
 * written here, for each refund of Stripe's that has none yet.
 */
const record = async (
  container: MedusaContainer,
  transaction: Knex.Transaction,
  { order_id, state, payment_id, payment_collection_id }: PaidOrder,
  made: readonly Stripe.Refund[],
): Promise<void> => {
  const orders = container.resolve<IOrderModuleService>(Modules.ORDER)
  await transaction("order_part").where({ order_id }).forUpdate().first("order_id")
  const known = await transaction("refund")
    .where({ payment_id, deleted_at: null })
    .select<
      { id: string; stripe_refund: string | null }[]
    >("id", transaction.raw("metadata ->> 'stripe_refund' as stripe_refund"))
  const unknown = made.filter(
    ({ id, metadata }) => !known.some((row) => row.id === metadata?.refund_id || row.stripe_refund === id),
  )
  for (const { id: stripeRefund, amount } of unknown) {
    const id = generateEntityId("", "ref")
    await transaction("refund").insert({
      id,
      payment_id,
      amount,
      raw_amount: JSON.stringify({ value: String(amount), precision: 20 }),
      note: state,
      metadata: JSON.stringify({ stripe_refund: stripeRefund }),
    })
    await joined(transaction, orders, (context) =>
      orders.addOrderTransactions(
        [{ order_id, amount: -amount, currency_code: "vnd", reference: "refund", reference_id: id }],
        context,
      ),
    )
  }
  await transaction.raw(
    `update payment_collection c
        set refunded_amount = t.total, raw_refunded_amount = jsonb_build_object('value', t.total::text, 'precision', 20), updated_at = now()
       from (select coalesce(sum(amount), 0) as total from refund where payment_id = ? and deleted_at is null) t
      where c.id = ?`,
    [payment_id, payment_collection_id],
  )
  await transaction("order_part").where({ order_id, payment_state: "received" }).update({ payment_state: "refunded" })
}

/** An operator has refunded in Medusa's admin, which has asked Stripe: an order refunded in full says so. */
export const noteRefund = async (db: Database, paymentId: string): Promise<void> => {
  await db.raw(
    `update order_part p set payment_state = 'refunded'
       from payment y
      where y.id = ? and y.provider_id = ? and y.payment_collection_id = p.payment_collection_id
        and p.payment_method = 'card' and p.payment_state = 'received'
        and p.total_vnd <= (select coalesce(sum(r.amount), 0) from refund r where r.payment_id = y.id and r.deleted_at is null)`,
    [paymentId, cardProviderId],
  )
}
