import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type {
  CreateOrderDTO,
  IOrderModuleService,
  IPaymentModuleService,
  MedusaContainer,
} from "@medusajs/framework/types"
import { generateEntityId, Modules } from "@medusajs/framework/utils"
import { joined } from "../../database/database"
import type { Checkout } from "./purchase"
import { storeDefaults, type StoreDefaults } from "../cart/store-defaults"
import type { OrderLine, OrderPart } from "./split"

export interface IdentifiedPart extends OrderPart {
  readonly orderId: string
  readonly lines: readonly (OrderLine & { readonly id: string })[]
}

interface Placement {
  readonly checkout: Checkout
  readonly code: string
  readonly parts: readonly IdentifiedPart[]
  readonly at: Date
}

/**
 * Writes the parts as Medusa orders with a payment collection each, through Medusa's own modules,
 * inside the caller's transaction; the cart is marked as completed.
 * @returns the payment collection of each part, in order.
 */
export const createMedusaOrders = async (
  container: MedusaContainer,
  transaction: Knex.Transaction,
  placement: Placement,
): Promise<string[]> => {
  const { parts, checkout, at } = placement
  const orders = container.resolve<IOrderModuleService>(Modules.ORDER)
  const payments = container.resolve<IPaymentModuleService>(Modules.PAYMENT)
  const defaults = await storeDefaults(transaction)

  const orderData = parts.map((part, index) => orderOf(part, index, placement, defaults))
  await joined(transaction, orders, (context) => orders.createOrders(orderData, context))
  const amounts = parts.map(({ totalVnd }) => ({ currency_code: "vnd", amount: totalVnd }))
  const collections = await joined(transaction, payments, (context) =>
    payments.createPaymentCollections(amounts, context),
  )
  const collectionIds = collections.map(({ id }) => id)
  await link(transaction, placement, collectionIds)
  await transaction("cart").where({ id: checkout.cartId }).update({ completed_at: at, updated_at: at })
  return collectionIds
}

const orderOf = (
  part: IdentifiedPart,
  index: number,
  { checkout, code }: Placement,
  defaults: StoreDefaults,
): CreateOrderDTO & { id: string } => ({
  id: part.orderId,
  region_id: defaults.region_id,
  sales_channel_id: defaults.sales_channel_id,
  customer_id: checkout.customerId ?? undefined,
  email: checkout.contact.email ?? undefined,
  currency_code: "vnd",
  status: "pending",
  no_notification: true,
  metadata: { order_group: code, part: index + 1, cooperative: part.seller.handle },
  shipping_address: addressOf(checkout),
  items: part.lines.map((line) => itemOf(line, checkout)),
  shipping_methods:
    part.delivery === null
      ? []
      : [
          {
            name: part.delivery.name,
            amount: part.delivery.price_vnd,
            is_tax_inclusive: true,
            shipping_option_id: part.delivery.id,
          },
        ],
})

const addressOf = ({ contact, address }: Checkout): CreateOrderDTO["shipping_address"] => ({
  first_name: contact.name,
  phone: contact.phone,
  country_code: "vn",
  ...(address === null
    ? {}
    : {
        address_1: address.line,
        city: address.commune_name,
        province: address.province_name,
        metadata: { province_code: address.province_code, commune_code: address.commune_code },
      }),
})

const itemOf = (line: IdentifiedPart["lines"][number], { locale }: Checkout) => {
  const { id, sellable, quantity, bookingDate, commissionBasisPoints, commissionVnd } = line
  const title = locale === "en" ? sellable.title_en : sellable.title_vi
  return {
    id,
    title,
    product_title: title,
    product_id: sellable.product_id,
    product_handle: sellable.handle,
    variant_id: sellable.variant_id,
    variant_title: locale === "en" ? sellable.unit_en : sellable.unit_vi,
    thumbnail: sellable.thumbnail ?? undefined,
    quantity,
    unit_price: line.unitPriceVnd,
    is_custom_price: line.agreementLineId !== null,
    is_tax_inclusive: true,
    requires_shipping: sellable.rules.requires_shipping,
    metadata: {
      cooperative: sellable.seller.handle,
      unit: sellable.unit_vi,
      ocop_group: sellable.group,
      stars: sellable.certificate?.stars ?? null,
      certificate_number: sellable.certificate?.number ?? null,
      vat_basis_points: sellable.vat_basis_points,
      commission_basis_points: commissionBasisPoints,
      commission_vnd: commissionVnd,
      booking_date: bookingDate,
      ships_on: sellable.ships_on,
      ...(line.agreementLineId === null ? {} : { agreement_line_id: line.agreementLineId }),
    },
  }
}

/** Medusa's link modules open a connection of their own; their two rows belong to this transaction. */
const link = async (
  transaction: Knex.Transaction,
  { parts, checkout }: Placement,
  collectionIds: readonly string[],
): Promise<void> => {
  await transaction("order_cart").insert(
    parts.map(({ orderId }) => ({
      id: generateEntityId("", "ordercart"),
      order_id: orderId,
      cart_id: checkout.cartId,
    })),
  )
  await transaction("order_payment_collection").insert(
    parts.map(({ orderId }, index) => ({
      id: generateEntityId("", "ordpay"),
      order_id: orderId,
      payment_collection_id: collectionIds[index],
    })),
  )
}
