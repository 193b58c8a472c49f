import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { IOrderModuleService, IPaymentModuleService } from "@medusajs/framework/types"
import { Modules, PaymentCollectionStatus } from "@medusajs/framework/utils"
import { joined } from "../../database/database"
import type { OrderWriter } from "./medusa-fulfilment"
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
  memberId?: string,
): Promise<string> => {
  const { container, transaction } = writer
  const payments = container.resolve<IPaymentModuleService>(Modules.PAYMENT)
  const orders = container.resolve<IOrderModuleService>(Modules.ORDER)
  const payment = await paymentOf(transaction, order, channel.providerId)
  if (payment?.is_captured) return payment.id

  const id = payment?.id ?? (await authorizePayment(writer, payments, order, channel))
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
): Promise<string> => {
  const [pending] = await joined(transaction, payments, (context) =>
    payments.listPaymentSessions(
      { payment_collection_id: order.paymentCollectionId, provider_id: providerId },
      {},
      context,
    ),
  )
  const session =
    pending ??
    (await joined(transaction, payments, (context) =>
      payments.createPaymentSession(
        order.paymentCollectionId,
        { provider_id: providerId, currency_code: currency, amount: order.totalVnd, data: {}, context: told },
        context,
      ),
    ))
  const payment = await joined(transaction, payments, (context) =>
    payments.authorizePaymentSession(session.id, { ...told }, context),
  )
  if (payment === null) throw new Error(`payment session ${session.id} was not authorised`)
  return payment.id
}
