import { businessDate } from "@lienket/vietnam"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { IEventBusModuleService, IOrderModuleService, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, generateEntityId, Modules, PaymentEvents } from "@medusajs/framework/utils"
import type Stripe from "stripe"
import { now } from "../../clock"
import { databaseOf, integer, joined, type Database } from "../../database/database"
import { allocation } from "../../modules/payment-stripe/allocation"
import { refundAllocation, refundsOf, sumOfRefunds } from "../../modules/payment-stripe/refunds"
import { cardProviderId, requireCardAccount } from "./card-account"

interface PaidOrder {
  readonly order_id: string
  readonly state: string
  readonly due_vnd: string
  readonly payment_id: string
  readonly payment_collection_id: string
  readonly data: unknown
}

/** Orders for which less is due than their card has paid and got back. */
const owed = (db: Database) =>
  db("order_part as p")
    .join("payment as y", "y.payment_collection_id", "p.payment_collection_id")
    .where({
      "p.payment_method": "card",
      "p.payment_state": "received",
      "y.provider_id": cardProviderId,
      "y.deleted_at": null,
    })
    .whereRaw("p.received_vnd - p.sent_back_vnd > p.due_vnd")
    .whereNotNull("y.captured_at")

/** The orders whose buyers still have money to come back from Stripe, oldest first. */
export const ordersToRefund = async (db: Database, limit: number): Promise<string[]> => {
  const rows = await owed(db).orderBy("p.placed_at").limit(limit).select<{ order_id: string }[]>("p.order_id")
  return rows.map(({ order_id }) => order_id)
}

/**
 * Sends what was paid by card and is not due any more back to the card: for an order that came to
 * nothing its own allocation and not a đồng more, for one of which less was delivered or some came
 * back the difference; less what an operator has refunded before. An order that owes nothing is left
 * alone. It counts as sent back once Stripe has said yes; until then the job tries again.
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
    .first<
      PaidOrder | undefined
    >("p.order_id", "p.state", "p.due_vnd", "p.payment_collection_id", "y.id as payment_id", "y.data")
  if (order === undefined) return
  const { stripe } = requireCardAccount()
  const share = allocation.parse(order.data)
  const made = await refundsOf(stripe, share)
  const owedVnd = share.allocated_vnd - integer(order.due_vnd) - sumOfRefunds(made)
  if (owedVnd > 0) made.push(await refundAllocation(stripe, share, owedVnd, { reason: order.state }))
  await db.transaction((transaction) => record(container, transaction, order, made, now()))
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
  at: Date,
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
  await noteSentBack(transaction, payment_id, at)
}

/** An operator has refunded in Medusa's admin, which has asked Stripe: the order says what has gone back. */
export const noteRefund = (db: Knex, paymentId: string, at: Date): Promise<void> =>
  db.transaction((transaction) => noteSentBack(transaction, paymentId, at))

/** An order knows what went back to its card, and counts as refunded when that is all that came. */
const noteSentBack = async (transaction: Knex.Transaction, paymentId: string, at: Date): Promise<void> => {
  await transaction.raw(
    `with p as (
       select p.order_id, p.organization_id, p.received_vnd, p.sent_back_vnd,
              least(p.received_vnd, (select coalesce(sum(r.amount), 0) from refund r
                                      where r.payment_id = y.id and r.deleted_at is null)) as sent_vnd
         from order_part p join payment y on y.payment_collection_id = p.payment_collection_id
        where y.id = ? and y.provider_id = ? and p.payment_method = 'card' and p.payment_state in ('received', 'refunded')
          for update of p
     ), money as (
       insert into order_part_money (id, order_id, organization_id, direction, amount_vnd, business_date, recorded_at)
       select ?, order_id, organization_id, 'out', sent_vnd - sent_back_vnd, ?, ? from p where sent_vnd > sent_back_vnd
     )
     update order_part q
        set sent_back_vnd = p.sent_vnd,
            payment_state = case when p.sent_vnd >= p.received_vnd then 'refunded' else q.payment_state end
       from p where q.order_id = p.order_id and p.sent_vnd > p.sent_back_vnd`,
    [paymentId, cardProviderId, generateEntityId("", "ordmon"), businessDate(at), at],
  )
}
