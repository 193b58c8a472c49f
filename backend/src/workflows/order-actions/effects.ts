import type { OrderAction } from "@lienket/contracts"
import { FulfillmentWorkflowEvents, OrderWorkflowEvents, PaymentEvents } from "@medusajs/framework/utils"
import { ORGANIZATION_MODULE } from "../../modules/organization"
import type { OrganizationModuleService } from "../../modules/organization/service"
import { SALES_MODULE } from "../../modules/sales"
import type { SalesModuleService } from "../../modules/sales/service"
import { advanceCovered, coverSales } from "../agreements/cover-order"
import { giveGoodsBackToLots, takeGoodsFromLots } from "./allocate-lots"
import {
  cancelFulfilment,
  cancelOrder,
  completeOrder,
  createFulfilment,
  markDelivered,
  markShipped,
  receiveReturn,
  type MedusaOrderWriter,
  type OrderWriter,
} from "./medusa-fulfilment"
import { byHand, cancelPayment, capturePayment, refundByHand } from "./medusa-payment"
import { expectPayment, reduceOrder } from "./medusa-quantities"
import type { OrderLineRecord, OrderRecord } from "./order-record"
import { dueFor, returnOf, without, type LineChange } from "./quantities"
import { salesOfOrder } from "./sales-of-order"
import { packedOf, portionOf, releasePart, releaseStock, returnToStock, takeFromStock } from "./stock"
import { isComplete } from "./transitions"

/** Told to whoever listens, once everything is written. */
export interface Announcement {
  readonly name: string
  readonly data: Readonly<Record<string, unknown>>
}

export interface Occasion {
  readonly order: OrderRecord
  /** What the buyer is still to get, or has kept. */
  readonly lines: readonly OrderLineRecord[]
  /** What of it is not delivered after all, or comes back. */
  readonly changes: readonly LineChange[]
  /** Of what is kept about a change or about money. */
  readonly recordId: string
  /** Money that has come or gone, in VND. */
  readonly amountVnd: number
  readonly reason: string
  readonly trackingNumber: string | null
}

type Effect = (writer: MedusaOrderWriter, occasion: Occasion) => Promise<readonly Announcement[]>

/** What an action does beyond the state of the order: stock, Medusa's order, money, the ledger. */
export const effectOf = (action: OrderAction): Effect => effects[action]

const confirm: Effect = async () => []

const pack: Effect = async (writer, { order, lines }) => {
  const taken = await takeFromStock(writer.transaction, lines)
  await takeGoodsFromLots(writer, order.orderId, taken)
  await keepPacked(writer, lines)
  const fulfilmentId = await createFulfilment(writer, order, lines, taken)
  return [
    {
      name: OrderWorkflowEvents.FULFILLMENT_CREATED,
      data: { order_id: order.orderId, fulfillment_id: fulfilmentId, no_notification: true },
    },
  ]
}

const keepPacked = async ({ transaction }: OrderWriter, lines: readonly OrderLineRecord[]): Promise<void> => {
  for (const { lineItemId, quantity } of lines)
    await transaction("order_part_line").where({ line_item_id: lineItemId }).update({ packed_quantity: quantity })
}

const ship: Effect = async (writer, { order, lines, trackingNumber }) => {
  const fulfilmentId = await markShipped(writer, order, lines, trackingNumber)
  return [{ name: FulfillmentWorkflowEvents.SHIPMENT_CREATED, data: { id: fulfilmentId, no_notification: true } }]
}

const deliver: Effect = async (writer, occasion) => {
  const { order, lines } = occasion
  // A service is not packed before: what it takes is taken when it is rendered.
  const packed = order.ships ? [] : await pack(writer, occasion)
  const fulfilmentId = await markDelivered(writer, order, lines)
  await recordSales(writer, order, lines)
  return [
    ...packed,
    { name: FulfillmentWorkflowEvents.DELIVERY_CREATED, data: { id: fulfilmentId, no_notification: true } },
    ...(isComplete("delivered", order.paymentState) ? await complete(writer, order) : []),
  ]
}

const recordSales = async (
  writer: MedusaOrderWriter,
  order: OrderRecord,
  lines: readonly OrderLineRecord[],
): Promise<void> => {
  const { container, transaction, memberId, at } = writer
  const organizations = container.resolve<OrganizationModuleService>(ORGANIZATION_MODULE)
  const sales = container.resolve<SalesModuleService>(SALES_MODULE)
  const seller = await organizations.findById(transaction, order.organizationId)
  if (seller === null) throw new Error(`organization ${order.organizationId} is gone`)
  const sold = salesOfOrder(order, lines, seller, { type: "member", id: memberId }, at)
  const entries = await coverSales(transaction, order.orderId, sold)
  await sales.recordEntries(transaction, entries)
  await advanceCovered(writer, transaction, entries)
}

const refuse: Effect = async (writer, { order, lines }) => {
  if (order.state !== "packed") return await giveUp(writer, order, lines)
  const goods = await cancelFulfilment(writer, order, lines)
  await returnToStock(writer.transaction, await giveGoodsBackToLots(writer, goods))
  return await callOff(writer, order)
}

/** An order that was not packed yet comes to nothing: its goods are on sale again. */
export const giveUp = async (
  writer: OrderWriter,
  order: OrderRecord,
  lines: readonly OrderLineRecord[],
): Promise<readonly Announcement[]> => {
  await releaseStock(writer.transaction, lines)
  return await callOff(writer, order)
}

const reportParcelRefused: Effect = async (writer, { order, lines, reason }) => {
  const { returnId, goods } = await receiveReturn(writer, order, returnOf(lines, undefined), reason)
  await returnToStock(writer.transaction, await giveGoodsBackToLots(writer, goods))
  return [returned(order, returnId), ...(await callOff(writer, order))]
}

const takeBack: Effect = async (writer, { order, lines, changes, recordId, reason }) => {
  const { container, transaction, memberId, at } = writer
  const { returnId, goods } = await receiveReturn(writer, order, changes, reason)
  const damaged = changes.filter(({ restock }) => !restock)
  await returnToStock(transaction, await giveGoodsBackToLots(writer, goods, damaged))
  const sales = container.resolve<SalesModuleService>(SALES_MODULE)
  const parts = changes.map(({ line, quantity }) => ({
    sourceId: line.lineItemId,
    reversalId: `${recordId}_${line.lineItemId}`,
    pieces: quantity,
  }))
  await sales.reverseParts(transaction, "order_line", parts, { type: "member", id: memberId }, at)
  const kept = without(lines, changes)
  if (kept.length > 0) {
    await expectLess(writer, order, kept)
    return [returned(order, returnId)]
  }
  if (order.paymentState === "awaiting") await cancelPayment(writer, order)
  return [returned(order, returnId), ...(await complete(writer, order))]
}

const recordShortfall: Effect = async (writer, { order, lines, changes, reason }) => {
  const { transaction } = writer
  const kept = without(lines, changes)
  await expectLess(writer, order, kept)
  if (order.state === "shipped") {
    const { returnId, goods } = await receiveReturn(writer, order, changes, reason)
    await returnToStock(transaction, await giveGoodsBackToLots(writer, goods))
    return [returned(order, returnId)]
  }
  if (order.state === "packed") {
    const packed = await cancelFulfilment(writer, order, lines)
    const back = portionOf(packed, changes, packedOf)
    await returnToStock(transaction, await giveGoodsBackToLots(writer, back))
    await reduceOrder(writer, order, changes, reason)
    const inParcel = kept.map((line) => ({ line, quantity: line.quantity, restock: false }))
    await createFulfilment(writer, order, kept, portionOf(packed, inParcel, packedOf))
    await keepPacked(writer, kept)
    return []
  }
  await releasePart(transaction, changes)
  await reduceOrder(writer, order, changes, reason)
  return []
}

const expectLess = async (
  writer: MedusaOrderWriter,
  order: OrderRecord,
  kept: readonly OrderLineRecord[],
): Promise<void> => {
  if (order.paymentState === "awaiting") await expectPayment(writer, order, dueFor(kept, order.deliveryVnd))
}

const recordPayment: Effect = async (writer, { order, amountVnd }) => {
  const paymentId = await capturePayment(writer, order, byHand, { amountVnd, memberId: writer.memberId })
  return [
    { name: PaymentEvents.CAPTURED, data: { id: paymentId } },
    ...(isComplete(order.state, "received") && order.paymentState === "awaiting" ? await complete(writer, order) : []),
  ]
}

const recordRefund: Effect = async (writer, { order, amountVnd, reason }) => {
  const paymentIds = await refundByHand(writer, order, amountVnd, reason)
  return paymentIds.map((id) => ({ name: PaymentEvents.REFUNDED, data: { id } }))
}

const callOff = async (writer: OrderWriter, order: OrderRecord): Promise<Announcement[]> => {
  if (order.paymentState === "awaiting") await cancelPayment(writer, order)
  await cancelOrder(writer, order)
  return [{ name: OrderWorkflowEvents.CANCELED, data: { id: order.orderId } }]
}

const complete = async (writer: MedusaOrderWriter, order: OrderRecord): Promise<Announcement[]> => {
  await completeOrder(writer, order)
  return [{ name: OrderWorkflowEvents.COMPLETED, data: { id: order.orderId } }]
}

const returned = (order: OrderRecord, returnId: string): Announcement => ({
  name: OrderWorkflowEvents.RETURN_RECEIVED,
  data: { order_id: order.orderId, return_id: returnId },
})

const effects: Readonly<Record<OrderAction, Effect>> = {
  confirm,
  pack,
  ship,
  deliver,
  record_payment: recordPayment,
  record_refund: recordRefund,
  record_shortfall: recordShortfall,
  refuse,
  report_parcel_refused: reportParcelRefused,
  take_back: takeBack,
}
