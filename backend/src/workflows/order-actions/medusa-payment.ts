import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { IOrderModuleService, IPaymentModuleService } from "@medusajs/framework/types"
import { Modules, PaymentCollectionStatus, PaymentSessionStatus } from "@medusajs/framework/utils"
import { integer, joined } from "../../database/database"
import type { MedusaOrderWriter, OrderWriter } from "./medusa-fulfilment"
import type { OrderRecord } from "./order-record"

/** The provider of Medusa's that answers for the money of an order, and what it is told. It must call nobody. */
export interface PaymentChannel {
  readonly providerId: string
  readonly context: { readonly idempotency_key?: string }
}

/** Cash and transfers: a member has seen the money. */
export const byHand: PaymentChannel = { providerId: "pp_system_default", context: {} }
const currency = "vnd"

/**
 * Shows an order as paid in Medusa: its payment is captured through the channel, by the member who
 * has seen the money if one has. An operator may have captured it in the admin before.
 * @returns the payment's id.
 */
export const capturePayment = async (
  writer: OrderWriter,
  order: OrderRecord,
  channel: PaymentChannel,
  { amountVnd, memberId }: { readonly amountVnd: number; readonly memberId?: string },
): Promise<string> => {
  const { container, transaction } = writer
  const payments = container.resolve<IPaymentModuleService>(Modules.PAYMENT)
  const orders = container.resolve<IOrderModuleService>(Modules.ORDER)
  const isFirst = order.receivedVnd === 0
  const payment = isFirst ? await paymentOf(transaction, order, channel.providerId) : undefined
  if (payment?.is_captured) return payment.id

  const id = payment?.id ?? (await authorizePayment(writer, payments, order, channel, amountVnd))
  const { captures } = await joined(transaction, payments, (context) =>
    payments.capturePayment({ payment_id: id, captured_by: memberId }, context),
  )
  await joined(transaction, orders, (context) =>
    orders.addOrderTransactions(
      (captures ?? []).map((capture) => ({
        order_id: order.orderId,
        amount: capture.amount,
        currency_code: currency,
        reference: "capture",
        reference_id: capture.id,
      })),
      context,
    ),
  )
  return id
}

/** Money that nobody has sent is not expected any more. */
export const cancelPayment = async (writer: OrderWriter, order: OrderRecord): Promise<void> => {
  const { container, transaction } = writer
  const payments = container.resolve<IPaymentModuleService>(Modules.PAYMENT)
  const payment = await paymentOf(transaction, order)
  if (payment !== undefined && !payment.is_captured) {
    await joined(transaction, payments, (context) => payments.cancelPayment(payment.id, context))
  }
  await joined(transaction, payments, (context) =>
    payments.updatePaymentCollections(order.paymentCollectionId, { status: PaymentCollectionStatus.CANCELED }, context),
  )
}

/**
 * Money that was received by hand went back by hand: Medusa's payments say so, the earliest first, as
 * far as they were captured there.
 * @returns the payments that were refunded.
 */
export const refundByHand = async (
  { container, transaction, memberId }: MedusaOrderWriter,
  order: OrderRecord,
  amountVnd: number,
  note: string,
): Promise<string[]> => {
  const payments = container.resolve<IPaymentModuleService>(Modules.PAYMENT)
  const orders = container.resolve<IOrderModuleService>(Modules.ORDER)
  let left = amountVnd
  const refunded: string[] = []
  for (const { id, refundable_vnd } of await refundableOf(transaction, order)) {
    const amount = Math.min(left, integer(refundable_vnd))
    if (amount === 0) break
    const { refunds } = await joined(transaction, payments, (context) =>
      payments.refundPayment({ payment_id: id, amount, created_by: memberId, note }, context),
    )
    const reference_id = refunds?.at(-1)?.id ?? id
    await joined(transaction, orders, (context) =>
      orders.addOrderTransactions(
        [{ order_id: order.orderId, amount: -amount, currency_code: currency, reference: "refund", reference_id }],
        context,
      ),
    )
    left -= amount
    refunded.push(id)
  }
  return refunded
}

const refundableOf = async (
  transaction: Knex.Transaction,
  { paymentCollectionId }: OrderRecord,
): Promise<{ id: string; refundable_vnd: string }[]> => {
  const { rows } = await transaction.raw<{ rows: { id: string; refundable_vnd: string }[] }>(
    `select * from (
       select y.id, y.captured_at,
              (select coalesce(sum(c.amount), 0) from capture c where c.payment_id = y.id and c.deleted_at is null)
              - (select coalesce(sum(r.amount), 0) from refund r where r.payment_id = y.id and r.deleted_at is null)
              as refundable_vnd
         from payment y
        where y.payment_collection_id = ? and y.provider_id = ? and y.captured_at is not null and y.deleted_at is null) t
      where refundable_vnd > 0
      order by captured_at`,
    [paymentCollectionId, byHand.providerId],
  )
  return rows
}

const paymentOf = (
  transaction: Knex.Transaction,
  { paymentCollectionId }: OrderRecord,
  providerId?: string,
): Promise<{ id: string; is_captured: boolean } | undefined> =>
  transaction("payment")
    .where({ payment_collection_id: paymentCollectionId, canceled_at: null, deleted_at: null })
    .where(providerId === undefined ? {} : { provider_id: providerId })
    .orderBy("captured_at", "asc", "last")
    .first("id", transaction.raw("captured_at is not null as is_captured"))

const authorizePayment = async (
  { transaction }: OrderWriter,
  payments: IPaymentModuleService,
  order: OrderRecord,
  { providerId, context: told }: PaymentChannel,
  amountVnd: number,
): Promise<string> => {
  const sessions = await joined(transaction, payments, (context) =>
    payments.listPaymentSessions(
      { payment_collection_id: order.paymentCollectionId, provider_id: providerId },
      {},
      context,
    ),
  )
  const pending = sessions.find(
    ({ status, amount }) => status === PaymentSessionStatus.PENDING && Number(amount) === amountVnd,
  )
  const session =
    pending ??
    (await joined(transaction, payments, (context) =>
      payments.createPaymentSession(
        order.paymentCollectionId,
        { provider_id: providerId, currency_code: currency, amount: amountVnd, data: {}, context: told },
        context,
      ),
    ))
  const payment = await joined(transaction, payments, (context) =>
    payments.authorizePaymentSession(session.id, { ...told }, context),
  )
  if (payment === null) throw new Error(`payment session ${session.id} was not authorised`)
  return payment.id
}
