import { businessDate } from "@lienket/vietnam"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { IEventBusModuleService, MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  generateEntityId,
  Modules,
  OrderWorkflowEvents,
  PaymentEvents,
} from "@medusajs/framework/utils"
import { databaseOf } from "../../database/database"
import { ORDER_GROUP_MODULE } from "../../modules/order-group"
import type { OrderGroupModuleService } from "../../modules/order-group/service"
import type { Allocation } from "../../modules/payment-stripe/allocation"
import { tellOfNewOrders } from "../notify/order-news"
import type { Announcement } from "../order-actions/effects"
import { capturePayment } from "../order-actions/medusa-payment"
import { lockCardOrders, type OrderRecord } from "../order-actions/order-record"
import { cardProviderId, requireCardAccount } from "./card-account"
import { lockGroup } from "./card-group"

/** Money that Stripe has taken from a card. */
export interface CardPayment {
  readonly paymentIntentId: string
  readonly amountVnd: number
  readonly currency: string
}

type Verdict =
  | { readonly kind: "allocated"; readonly announcements: readonly Announcement[] }
  /** Heard before. */
  | { readonly kind: "known" }
  /** The orders were called off, or are paid already by another payment. */
  | { readonly kind: "not_owed" }
  | { readonly kind: "wrong_amount"; readonly expectedVnd: number }

/**
 * Gives each order of a purchase its share of the one payment, to the đồng, and hands the orders to
 * their cooperatives. Hearing of the same payment again changes nothing. A payment that nobody owes
 * goes back to the card; one of another amount than the orders' is left for a human, marking nothing.
 * @throws whatever Stripe throws when it cannot send the money back: to be tried again.
 */
export const concludeCardPayment = async (
  container: MedusaContainer,
  orderGroupId: string,
  payment: CardPayment,
  at: Date,
): Promise<void> => {
  const verdict = await databaseOf(container).transaction((trx) => allocate(container, trx, orderGroupId, payment, at))
  const { paymentIntentId, amountVnd, currency } = payment
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  switch (verdict.kind) {
    case "known":
      return
    case "allocated":
      await container.resolve<IEventBusModuleService>(Modules.EVENT_BUS).emit([...verdict.announcements])
      return
    case "wrong_amount":
      logger.error(
        `card payment ${paymentIntentId} of ${amountVnd} ${currency} does not pay ${orderGroupId}, which costs ${verdict.expectedVnd} vnd: someone must look at it`,
      )
      return
    case "not_owed":
      logger.warn(`card payment ${paymentIntentId} is not owed by ${orderGroupId} (any more): it is sent back`)
      await sendBack(orderGroupId, paymentIntentId)
  }
}

const allocate = async (
  container: MedusaContainer,
  transaction: Knex.Transaction,
  orderGroupId: string,
  payment: CardPayment,
  at: Date,
): Promise<Verdict> => {
  const group = await lockGroup(transaction, { id: orderGroupId })
  if (group === undefined) throw new Error(`there is no purchase ${orderGroupId}`)
  const orders = await lockCardOrders(transaction, group.id)
  const waiting = orders.filter(({ state }) => state === "awaiting_payment")
  if (waiting.length === 0) {
    const isPaidByIt =
      group.card_payment_intent_id === payment.paymentIntentId &&
      orders.some(({ paymentState }) => paymentState !== "cancelled")
    return { kind: isPaidByIt ? "known" : "not_owed" }
  }
  const expectedVnd = waiting.reduce((sum, { totalVnd }) => sum + totalVnd, 0)
  if (payment.currency.toLowerCase() !== "vnd" || payment.amountVnd !== expectedVnd)
    return { kind: "wrong_amount", expectedVnd }

  const announcements: Announcement[] = []
  for (const order of waiting) announcements.push(...(await markPaid(container, transaction, order, payment, at)))
  await transaction("order_group").where({ id: group.id }).update({ card_payment_intent_id: payment.paymentIntentId })
  const paidIds = waiting.map(({ orderId }) => orderId)
  await tellOfNewOrders(container, transaction, paidIds, at)
  return { kind: "allocated", announcements }
}

const markPaid = async (
  container: MedusaContainer,
  transaction: Knex.Transaction,
  order: OrderRecord,
  { paymentIntentId }: CardPayment,
  at: Date,
): Promise<Announcement[]> => {
  const share: Allocation = { payment_intent: paymentIntentId, order_id: order.orderId, allocated_vnd: order.totalVnd }
  const told = { idempotency_key: order.orderId, allocation: share }
  const channel = { providerId: cardProviderId, context: told }
  const amountVnd = order.totalVnd
  const paymentId = await capturePayment({ container, transaction, at }, order, channel, { amountVnd })
  await transaction("order_part")
    .where({ order_id: order.orderId })
    .update({ state: "placed", payment_state: "received", received_vnd: amountVnd })
  await container.resolve<OrderGroupModuleService>(ORDER_GROUP_MODULE).insertMoney(transaction, {
    order_id: order.orderId,
    organization_id: order.organizationId,
    direction: "in",
    amount_vnd: amountVnd,
    business_date: businessDate(at),
    recorded_at: at,
  })
  await container.resolve<OrderGroupModuleService>(ORDER_GROUP_MODULE).insertSteps(transaction, [
    {
      id: generateEntityId("", "ordstep"),
      order_id: order.orderId,
      state: "placed",
      at,
      actor_type: "system",
      actor_id: null,
      actor_name: null,
      reason: null,
    },
  ])
  return [
    { name: PaymentEvents.CAPTURED, data: { id: paymentId } },
    { name: OrderWorkflowEvents.PLACED, data: { id: order.orderId } },
  ]
}

const sendBack = async (orderGroupId: string, paymentIntentId: string): Promise<void> => {
  const { stripe } = requireCardAccount()
  try {
    await stripe.refunds.create(
      { payment_intent: paymentIntentId, metadata: { order_group_id: orderGroupId } },
      { idempotencyKey: `not_owed_${paymentIntentId}` },
    )
  } catch (error) {
    const isSentBackAlready = error instanceof stripe.errors.StripeError && error.code === "charge_already_refunded"
    if (!isSentBackAlready) throw error
  }
}
