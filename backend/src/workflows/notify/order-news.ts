import type { OrderAction } from "@lienket/contracts"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { notifyOrganizations, sendMail } from "./notify"
import { orderFacts, type OrderFacts } from "./order-facts"

/**
 * Orders have become their cooperatives': each is told of its own, and the buyer gets the order
 * confirmation that e-commerce law asks for, if an address was given.
 */
export const tellOfNewOrders = async (
  container: MedusaContainer,
  transaction: Knex.Transaction,
  orderIds: readonly string[],
  at: Date,
): Promise<void> => {
  if (orderIds.length === 0) return
  const orders = await orderFacts(transaction, orderIds)
  await notifyOrganizations(
    container,
    transaction,
    orders.map((order) => ({
      organizationId: order.organizationId,
      kind: "order_placed",
      subject: { type: "order", id: order.orderId },
      path: pageOf(order.orderId),
      data: {
        number: order.number,
        buyer: order.buyer,
        first_line: order.lines[0]?.title_vi ?? "",
        item_count: order.itemCount,
        total_vnd: order.totalVnd,
      },
      at,
      dedupeKey: `order_placed ${order.orderId}`,
    })),
  )
  await confirmToBuyer(transaction, orders)
}

const confirmToBuyer = async (transaction: Knex.Transaction, orders: readonly OrderFacts[]): Promise<void> => {
  const [first] = orders
  if (first === undefined || first.email === null) return
  await sendMail(transaction, {
    to: first.email,
    locale: first.locale,
    template: "order_confirmation",
    data: {
      code: first.code,
      buyer: first.buyer,
      orders: orders.map((order) => ({
        cooperative: order.cooperative,
        payment: order.paymentMethod,
        delivery: order.delivery,
        delivery_vnd: order.deliveryVnd,
        total_vnd: order.totalVnd,
        lines: order.lines.map(({ title, unit, quantity, subtotal_vnd }) => ({ title, unit, quantity, subtotal_vnd })),
      })),
    },
  })
}

/** What a buyer hears of: the parcel is on its way, less is in it than ordered, or the order comes to nothing. */
export const tellBuyer = async (
  transaction: Knex.Transaction,
  orderId: string,
  action: OrderAction,
  {
    reason = null,
    trackingNumber = null,
  }: { readonly reason?: string | null | undefined; readonly trackingNumber?: string | null | undefined },
): Promise<void> => {
  if (action !== "ship" && action !== "refuse" && action !== "record_shortfall") return
  const [order] = await orderFacts(transaction, [orderId])
  if (order === undefined || order.email === null) return
  const { code, number, buyer, cooperative } = order
  const mail = { to: order.email, locale: order.locale }
  if (action === "ship")
    await sendMail(transaction, {
      ...mail,
      template: "order_shipped",
      data: { code, number, buyer, cooperative, tracking_number: trackingNumber },
    })
  else if (action === "record_shortfall")
    await sendMail(transaction, {
      ...mail,
      template: "order_shortened",
      data: { code, number, buyer, cooperative, reason: reason ?? "", due_vnd: order.dueVnd },
    })
  else
    await sendMail(transaction, {
      ...mail,
      template: "order_refused",
      data: { code, number, buyer, cooperative, reason: reason ?? "" },
    })
}

const pageOf = (orderId: string): string => `/kenh-htx/don-hang/${orderId}`
