import { randomBytes } from "node:crypto"
import { makePublicCode } from "@lienket/vietnam"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { IEventBusModuleService, MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId, Modules, OrderWorkflowEvents } from "@medusajs/framework/utils"
import { databaseOf } from "../../database/database"
import { Refusal } from "../../http/refusal"
import { ORDER_GROUP_MODULE } from "../../modules/order-group"
import type { NewOrderGroup, NewOrderPart, NewOrderPartLine, NewOrderStep } from "../../modules/order-group/records"
import type { OrderGroupModuleService } from "../../modules/order-group/service"
import { paymentWindowMs } from "../card-payment/card-group"
import { checkCallOffs, holdCallOffs, type CallOffVerdict } from "../agreements/check-call-offs"
import { recordCallOffs } from "../agreements/record-call-offs"
import { lockCart, refuseExpired, type CartLineRow } from "../cart/read-cart"
import { watchStock } from "../listing/low-stock"
import { tellOfNewOrders } from "../notify/order-news"
import { openMarket } from "./market"
import { createMedusaOrders, type IdentifiedPart } from "./medusa-orders"
import type { Checkout, PurchaseLine } from "./purchase"
import { reserveStock, type StockDemand } from "./reserve-stock"
import { splitPurchase } from "./split"
import { transferInstructions } from "./transfer"

export interface PlacedOrderGroup {
  readonly code: string
  readonly orderIds: readonly string[]
  /** Those that do not wait for a card: the cooperatives' from now on. */
  readonly readyOrderIds: readonly string[]
  /** False when the cart had been placed before: the answer is the same group again. */
  readonly isNew: boolean
}

/**
 * Places a cart: one Medusa order for each cooperative, with its own payment collection and reserved
 * stock, tied by an order group under one public code. It is one database transaction across
 * Medusa's modules and ours, so a process that dies leaves either all of it or nothing.
 * @throws Refusal for a cart that is missing, expired or empty, and whatever splitting and reserving refuse.
 */
export const placeOrderGroup = async (
  container: MedusaContainer,
  checkout: Checkout,
  at: Date,
): Promise<PlacedOrderGroup> => {
  const placed = await databaseOf(container).transaction((transaction) =>
    placeCart(container, transaction, checkout, at),
  )
  if (placed.readyOrderIds.length > 0) await announce(container, placed)
  return placed
}

const placeCart = async (
  container: MedusaContainer,
  transaction: Knex.Transaction,
  asked: Checkout,
  at: Date,
): Promise<PlacedOrderGroup> => {
  const orderGroups = container.resolve<OrderGroupModuleService>(ORDER_GROUP_MODULE)
  const cart = await lockCart(transaction, asked.cartId, asked.customerId)
  const checkout = { ...asked, customerId: asked.customerId ?? cart.customer_id }
  const earlier = await orderGroups.ofCart(transaction, cart.id)
  if (earlier !== null) return { ...earlier, readyOrderIds: [], isNew: false }
  refuseExpired(cart, at)

  const check = { lines: cart.lines, customerId: asked.customerId, at }
  const agreed = await checkCallOffs(container, transaction, check)
  refuseFaulty(cart.lines, agreed)
  const lines: PurchaseLine[] = cart.lines.map((line) => {
    const verdict = agreed.get(line.id)
    return {
      variantId: line.variant_id,
      quantity: line.quantity,
      bookingDate: line.booking_date,
      agreed: verdict === undefined ? null : { lineId: verdict.from.line_id, priceVnd: verdict.priceVnd },
    }
  })
  const market = await openMarket(container, transaction, lines, checkout.locale, at)
  const parts = splitPurchase({ ...checkout, lines }, market).map((part) => ({
    ...part,
    orderId: generateEntityId("", "order"),
  }))
  const identified: IdentifiedPart[] = parts.map((part) => ({
    ...part,
    lines: part.lines.map((line) => ({ ...line, id: generateEntityId("", "ordli") })),
  }))

  const group = await insertGroup(orderGroups, transaction, checkout, identified, at)
  const transfers = await transferInstructions(transaction, group.code, identified)
  const collections = await createMedusaOrders(container, transaction, {
    checkout,
    code: group.code,
    parts: identified,
    at,
  })
  const records = identified.map((part, index) =>
    partRecords(part, index, group, collections[index] ?? "", transfers[index] ?? null, checkout, at),
  )
  await orderGroups.insertParts(
    transaction,
    records.map(({ part }) => part),
    records.flatMap(({ lines: partLines }) => partLines),
    records.map(({ step }) => step),
  )
  const readyOrderIds = identified.filter(({ payment }) => payment !== "card").map(({ orderId }) => orderId)
  await tellOfNewOrders(container, transaction, readyOrderIds, at)
  // Last, so that buyers of the same goods hold each other up only for as long as a commit takes.
  await reserveStock(transaction, demandsOf(identified, lines, checkout.locale), () => generateEntityId("", "resitem"))
  await watchStock(container, transaction, { variantIds: lines.map(({ variantId }) => variantId) }, at)
  // After the stock, as delivering does it: whoever wants both waits instead of deadlocking.
  if (agreed.size > 0) {
    refuseFaulty(cart.lines, await holdCallOffs(container, transaction, check))
    await recordCallOffs(container, transaction, { code: group.code, ...check }, agreed)
  }
  return {
    code: group.code,
    orderIds: identified.map(({ orderId }) => orderId),
    readyOrderIds,
    isNew: true,
  }
}

/** @throws Refusal of the first line that does not have its agreed price any more. */
const refuseFaulty = (lines: readonly CartLineRow[], verdicts: ReadonlyMap<string, CallOffVerdict>): void => {
  lines.forEach(({ id }, position) => {
    const fault = verdicts.get(id)?.fault
    if (fault) throw new Refusal(fault.code, { field: `lines.${position}`, values: fault.values })
  })
}

const demandsOf = (
  parts: readonly IdentifiedPart[],
  lines: readonly PurchaseLine[],
  locale: "vi" | "en",
): StockDemand[] =>
  parts.flatMap(({ seller, lines: partLines }) =>
    partLines.flatMap(({ id, sellable, quantity }) =>
      sellable.inventory_item_id === null
        ? []
        : [
            {
              inventoryItemId: sellable.inventory_item_id,
              locationId: seller.stock_location_id ?? "",
              lineItemId: id,
              quantity,
              title: locale === "en" ? sellable.title_en : sellable.title_vi,
              unit: locale === "en" ? sellable.unit_en : sellable.unit_vi,
              field: `lines.${lines.findIndex(({ variantId }) => variantId === sellable.variant_id)}`,
            },
          ],
    ),
  )

const sumOf = (parts: readonly IdentifiedPart[], amount: (part: IdentifiedPart) => number): number =>
  parts.reduce((sum, part) => sum + amount(part), 0)

const insertGroup = async (
  orderGroups: OrderGroupModuleService,
  transaction: Knex.Transaction,
  { cartId, customerId, contact, address, note, locale, cardPaymentIntentId }: Checkout,
  parts: readonly IdentifiedPart[],
  at: Date,
): Promise<NewOrderGroup> => {
  const group = {
    id: generateEntityId("", "ordgrp"),
    cart_id: cartId,
    customer_id: customerId,
    contact_name: contact.name,
    contact_phone: contact.phone,
    contact_email: contact.email,
    province_code: address?.province_code ?? null,
    province_name: address?.province_name ?? null,
    commune_code: address?.commune_code ?? null,
    commune_name: address?.commune_name ?? null,
    address_line: address?.line ?? null,
    note,
    locale,
    subtotal_vnd: sumOf(parts, ({ subtotalVnd }) => subtotalVnd),
    delivery_vnd: sumOf(parts, ({ deliveryVnd }) => deliveryVnd),
    total_vnd: sumOf(parts, ({ totalVnd }) => totalVnd),
    card_payment_intent_id: cardPaymentIntentId ?? null,
    card_expires_at: parts.some(({ payment }) => payment === "card") ? new Date(at.getTime() + paymentWindowMs) : null,
    placed_at: at,
  }
  for (;;) {
    const coded = { ...group, code: makePublicCode(randomBytes(8)) }
    if (await orderGroups.insertGroup(transaction, coded)) return coded
  }
}

interface PartRecords {
  readonly part: NewOrderPart
  readonly lines: readonly NewOrderPartLine[]
  readonly step: NewOrderStep
}

const partRecords = (
  part: IdentifiedPart,
  index: number,
  group: NewOrderGroup,
  paymentCollectionId: string,
  transfer: NewOrderPart["transfer"],
  checkout: Checkout,
  at: Date,
): PartRecords => {
  const state = part.payment === "card" ? "awaiting_payment" : "placed"
  return {
    part: {
      order_id: part.orderId,
      order_group_id: group.id,
      position: index + 1,
      organization_id: part.seller.id,
      state,
      payment_method: part.payment,
      payment_state: "awaiting",
      payment_collection_id: paymentCollectionId,
      transfer,
      delivery_name: part.delivery?.name ?? null,
      item_count: part.lines.reduce((sum, line) => sum + line.quantity, 0),
      subtotal_vnd: part.subtotalVnd,
      delivery_vnd: part.deliveryVnd,
      total_vnd: part.totalVnd,
      due_vnd: part.totalVnd,
      placed_at: at,
    },
    lines: part.lines.map(({ id, sellable, ...line }, position) => ({
      line_item_id: id,
      order_id: part.orderId,
      position,
      product_id: sellable.product_id,
      variant_id: sellable.variant_id,
      handle: sellable.handle,
      title: sellable.title_vi,
      title_en: sellable.title_en,
      unit: sellable.unit_vi,
      unit_en: sellable.unit_en,
      ocop_group: sellable.group,
      stars: sellable.certificate?.stars ?? null,
      certificate_number: sellable.certificate?.number ?? null,
      quantity: line.quantity,
      unit_price_vnd: line.unitPriceVnd,
      subtotal_vnd: line.subtotalVnd,
      commission_basis_points: line.commissionBasisPoints,
      commission_vnd: line.commissionVnd,
      vat_basis_points: sellable.vat_basis_points,
      net_weight_grams: sellable.net_weight_grams,
      booking_date: line.bookingDate,
      ships_on: sellable.ships_on,
      picture: sellable.picture,
      agreement_line_id: line.agreementLineId,
    })),
    step: {
      id: generateEntityId("", "ordstep"),
      order_id: part.orderId,
      state,
      at,
      actor_type: checkout.customerId === null ? "guest" : "customer",
      actor_id: checkout.customerId,
      actor_name: null,
      reason: null,
    },
  }
}

const announce = async (container: MedusaContainer, { readyOrderIds }: PlacedOrderGroup): Promise<void> => {
  const events = container.resolve<IEventBusModuleService>(Modules.EVENT_BUS)
  await events.emit(readyOrderIds.map((id) => ({ name: OrderWorkflowEvents.PLACED, data: { id } })))
}
