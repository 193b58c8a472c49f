import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type {
  IFulfillmentModuleService,
  IOrderModuleService,
  MedusaContainer,
  OrderDTO,
} from "@medusajs/framework/types"
import { ChangeActionType, generateEntityId, Modules, OrderChangeType } from "@medusajs/framework/utils"
import { joined } from "../../database/database"
import type { OrderLineRecord, OrderRecord } from "./order-record"
import { changedLines, type LineChange } from "./quantities"
import { packedOf, portionOf, type StockMove } from "./stock"

/**
 * How Medusa's own order learns what a cooperative does. Medusa's workflows would do the same over
 * several transactions; its modules, called here inside the caller's one, leave all or nothing when
 * the process dies. The fulfilment provider is the manual one, which calls nobody.
 */
export interface MedusaOrderWriter extends OrderWriter {
  readonly memberId: string
}

/** The same where no member acts, but the clock or a payment provider. */
export interface OrderWriter {
  readonly container: MedusaContainer
  readonly transaction: Knex.Transaction
  readonly at: Date
}

const manualProvider = "manual_manual"
const reference = Modules.FULFILLMENT

const quantities = (lines: readonly OrderLineRecord[]) =>
  lines.map(({ lineItemId, quantity }) => ({ id: lineItemId, quantity }))

const services = ({ container }: OrderWriter) => ({
  orders: container.resolve<IOrderModuleService>(Modules.ORDER),
  fulfilments: container.resolve<IFulfillmentModuleService>(Modules.FULFILLMENT),
})

/** A fulfilment of all lines, with the goods taken from stock in it. */
export const createFulfilment = async (
  writer: MedusaOrderWriter,
  order: OrderRecord,
  lines: readonly OrderLineRecord[],
  taken: readonly StockMove[],
): Promise<string> => {
  const { orders, fulfilments } = services(writer)
  const { transaction, memberId, at } = writer
  const medusaOrder = await joined(transaction, orders, (context) =>
    orders.retrieveOrder(order.orderId, { relations: ["shipping_address", "shipping_methods"] }, context),
  )
  const option = await shippingOptionOf(transaction, medusaOrder)
  const locationId = taken[0]?.location_id ?? (await stockLocationOf(transaction, order.organizationId))
  const { id } = await joined(transaction, fulfilments, (context) =>
    fulfilments.createFulfillment(
      {
        location_id: locationId,
        provider_id: option?.provider_id ?? manualProvider,
        shipping_option_id: option?.id ?? null,
        requires_shipping: order.ships,
        delivery_address: addressOf(medusaOrder),
        items: lines.flatMap((line) => fulfilmentItems(line, taken)),
        labels: [],
        packed_at: at,
        created_by: memberId,
        order: { id: order.orderId },
      },
      context,
    ),
  )
  // Medusa's link modules open a connection of their own; the row belongs to this transaction.
  await transaction("order_fulfillment").insert({
    id: generateEntityId("", "ordful"),
    order_id: order.orderId,
    fulfillment_id: id,
  })
  await joined(transaction, orders, (context) =>
    orders.registerFulfillment(
      { order_id: order.orderId, reference, reference_id: id, created_by: memberId, items: quantities(lines) },
      context,
    ),
  )
  return id
}

/** The parcel is on its way, with the carrier's number when there is one. */
export const markShipped = async (
  writer: MedusaOrderWriter,
  order: OrderRecord,
  lines: readonly OrderLineRecord[],
  trackingNumber: string | null,
): Promise<string> => {
  const { orders, fulfilments } = services(writer)
  const { transaction, memberId, at } = writer
  const id = await fulfilmentOf(transaction, order.orderId)
  // "#" is what Medusa's admin writes where a label has no address.
  const label = { tracking_number: trackingNumber ?? "", tracking_url: "#", label_url: "#" }
  const shipped = trackingNumber === null ? { shipped_at: at } : { shipped_at: at, labels: [label] }
  await joined(transaction, fulfilments, (context) => fulfilments.updateFulfillment(id, shipped, context))
  await joined(transaction, orders, (context) =>
    orders.registerShipment(
      { order_id: order.orderId, reference, reference_id: id, created_by: memberId, items: quantities(lines) },
      context,
    ),
  )
  return id
}

/** The buyer has the goods, or was served. */
export const markDelivered = async (
  writer: MedusaOrderWriter,
  order: OrderRecord,
  lines: readonly OrderLineRecord[],
): Promise<string> => {
  const { orders, fulfilments } = services(writer)
  const { transaction, memberId, at } = writer
  const id = await fulfilmentOf(transaction, order.orderId)
  await joined(transaction, fulfilments, (context) => fulfilments.updateFulfillment(id, { delivered_at: at }, context))
  await joined(transaction, orders, (context) =>
    orders.registerDelivery(
      { order_id: order.orderId, reference, reference_id: id, created_by: memberId, items: quantities(lines) },
      context,
    ),
  )
  return id
}

/** Unpacks an order that has not been shipped. @returns the goods, for the shelf. */
export const cancelFulfilment = async (
  writer: MedusaOrderWriter,
  order: OrderRecord,
  lines: readonly OrderLineRecord[],
): Promise<StockMove[]> => {
  const { orders, fulfilments } = services(writer)
  const { transaction, memberId } = writer
  const id = await fulfilmentOf(transaction, order.orderId)
  await joined(transaction, fulfilments, (context) => fulfilments.cancelFulfillment(id, context))
  await joined(transaction, orders, (context) =>
    orders.cancelFulfillment(
      { order_id: order.orderId, reference, reference_id: id, created_by: memberId, items: quantities(lines) },
      context,
    ),
  )
  return await goodsIn(transaction, id)
}

/** A return, asked for and received at once. @returns those of its goods that go back on the shelf. */
export const receiveReturn = async (
  writer: MedusaOrderWriter,
  order: OrderRecord,
  changes: readonly LineChange[],
  reason: string,
): Promise<{ returnId: string; goods: StockMove[] }> => {
  const { orders } = services(writer)
  const { transaction, memberId, at } = writer
  const lines = changedLines(changes)
  const parcel = await goodsIn(transaction, await fulfilmentOf(transaction, order.orderId))
  const sellable = changes.filter(({ restock }) => restock)
  const goods = portionOf(parcel, sellable, packedOf)
  const locationId = parcel[0]?.location_id ?? (await stockLocationOf(transaction, order.organizationId))
  const { id: returnId } = await joined(transaction, orders, (context) =>
    orders.createReturn(
      {
        order_id: order.orderId,
        location_id: locationId,
        items: quantities(lines),
        requested_at: at,
        created_by: memberId,
        internal_note: reason,
      },
      context,
    ),
  )
  const change = await joined(transaction, orders, (context) =>
    orders.createOrderChange(
      {
        order_id: order.orderId,
        return_id: returnId,
        change_type: OrderChangeType.RETURN_RECEIVE,
        created_by: memberId,
        internal_note: reason,
        actions: quantities(lines).map(({ id, quantity }) => ({
          action: ChangeActionType.RECEIVE_RETURN_ITEM,
          reference: "return",
          reference_id: returnId,
          details: { reference_id: id, quantity },
        })),
      },
      context,
    ),
  )
  await joined(transaction, orders, (context) => orders.confirmOrderChange(change.id, context))
  // Medusa's receiveReturn would also write these two, but reads its answer outside the transaction.
  await transaction("return_item")
    .where({ return_id: returnId })
    .update({
      received_quantity: transaction.ref("quantity"),
      raw_received_quantity: transaction.ref("raw_quantity"),
      updated_at: at,
    })
  await transaction("return").where({ id: returnId }).update({ status: "received", received_at: at, updated_at: at })
  return { returnId, goods }
}

/** Nothing is expected of this order any more, because it did not come to a sale. */
export const cancelOrder = async (writer: OrderWriter, order: OrderRecord): Promise<void> => {
  const { orders } = services(writer)
  await joined(writer.transaction, orders, (context) => orders.cancel(order.orderId, context))
}

/** Nothing is left to do for this order. */
export const completeOrder = async (writer: MedusaOrderWriter, order: OrderRecord): Promise<void> => {
  const { orders } = services(writer)
  await joined(writer.transaction, orders, (context) => orders.completeOrder(order.orderId, context))
}

const fulfilmentItems = (line: OrderLineRecord, taken: readonly StockMove[]) => {
  const described = { line_item_id: line.lineItemId, title: line.title, sku: "", barcode: "" }
  const moves = taken.filter(({ line_item_id }) => line_item_id === line.lineItemId)
  if (moves.length === 0) return [{ ...described, quantity: line.quantity }]
  return moves.map(({ inventory_item_id, quantity }) => ({
    ...described,
    inventory_item_id,
    quantity: Number(quantity),
  }))
}

const addressOf = ({ shipping_address }: OrderDTO) => {
  if (!shipping_address) return {}
  const { first_name, last_name, phone, address_1, address_2, city, province, postal_code, country_code } =
    shipping_address
  return { first_name, last_name, phone, address_1, address_2, city, province, postal_code, country_code }
}

// An option that was deleted since is still what the buyer chose.
const shippingOptionOf = async (transaction: Knex.Transaction, { shipping_methods }: OrderDTO) => {
  const id = shipping_methods?.find(({ shipping_option_id }) => shipping_option_id)?.shipping_option_id
  if (id === undefined) return undefined
  return await transaction("shipping_option")
    .where({ id })
    .first<{ id: string; provider_id: string } | undefined>("id", "provider_id")
}

const stockLocationOf = async (transaction: Knex.Transaction, organizationId: string): Promise<string> => {
  const seller = await transaction("organization")
    .where({ id: organizationId })
    .first<{ stock_location_id: string | null } | undefined>("stock_location_id")
  if (!seller?.stock_location_id) throw new Error(`organization ${organizationId} sells without a stock location`)
  return seller.stock_location_id
}

const fulfilmentOf = async (transaction: Knex.Transaction, orderId: string): Promise<string> => {
  const { rows } = await transaction.raw<{ rows: { id: string }[] }>(
    `select f.id from order_fulfillment l join fulfillment f on f.id = l.fulfillment_id
      where l.order_id = ? and l.deleted_at is null and f.deleted_at is null and f.canceled_at is null
      order by f.created_at desc limit 1`,
    [orderId],
  )
  const [fulfilment] = rows
  if (fulfilment === undefined) throw new Error(`order ${orderId} has no fulfilment`)
  return fulfilment.id
}

const goodsIn = async (transaction: Knex.Transaction, fulfilmentId: string): Promise<StockMove[]> => {
  const { rows } = await transaction.raw<{ rows: StockMove[] }>(
    `select i.line_item_id, i.inventory_item_id, f.location_id, i.quantity::text as quantity
       from fulfillment_item i join fulfillment f on f.id = i.fulfillment_id
      where f.id = ? and i.deleted_at is null and i.inventory_item_id is not null`,
    [fulfilmentId],
  )
  return rows
}
