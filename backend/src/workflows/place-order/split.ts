import type { PaymentMethod } from "@lienket/contracts"
import { basisPointsOf, businessDate, formatVnd } from "@lienket/vietnam"
import { Refusal } from "../../http/refusal"
import type { DeliveryOption, Sellable } from "../../modules/catalog/sellable"
import type { Purchase, PurchaseLine } from "./purchase"

export interface OrderLine {
  readonly sellable: Sellable
  readonly quantity: number
  readonly bookingDate: string | null
  /** Of one piece: the shop's, or what an agreement makes of it. */
  readonly unitPriceVnd: number
  /** The line of the agreement it was called off under. */
  readonly agreementLineId: string | null
  readonly subtotalVnd: number
  readonly commissionBasisPoints: number
  readonly commissionVnd: number
}

/** The order of one cooperative, before it is written. */
export interface OrderPart {
  readonly seller: Sellable["seller"]
  readonly lines: readonly OrderLine[]
  readonly delivery: DeliveryOption | null
  readonly payment: PaymentMethod
  readonly subtotalVnd: number
  readonly deliveryVnd: number
  readonly totalVnd: number
}

export interface Market {
  readonly sellables: ReadonlyMap<string, Sellable>
  /** By shipping profile. */
  readonly deliveryOptions: ReadonlyMap<string, readonly DeliveryOption[]>
  /** What the shop can take at all: cards only when their keys are set. */
  readonly paymentMethods: readonly PaymentMethod[]
  readonly commissionBasisPoints: number
  readonly now: Date
}

const titleOf = (sellable: Sellable, purchase: Purchase): string =>
  purchase.locale === "en" ? sellable.title_en : sellable.title_vi

/**
 * Splits a purchase into one order for each cooperative, after every rule that does not need a lock.
 * @throws Refusal naming the first rule broken and the field at fault.
 */
export const splitPurchase = (purchase: Purchase, market: Market): OrderPart[] => {
  if (purchase.lines.length === 0) throw new Refusal("cart_empty", { field: "cart_id" })

  const bySeller = new Map<string, OrderLine[]>()
  purchase.lines.forEach((line, position) => {
    const sellable = sellableFor(line, position, purchase, market)
    const lines = bySeller.get(sellable.seller.id) ?? []
    lines.push(orderLine(sellable, line, market))
    bySeller.set(sellable.seller.id, lines)
  })

  refuseUnknownPayers(purchase, [...bySeller.values()])
  const parts = [...bySeller.values()].map((lines) => orderPart(lines, purchase, market))
  const total = parts.reduce((sum, part) => sum + part.totalVnd, 0)
  if (purchase.expectedTotalVnd !== null && purchase.expectedTotalVnd !== total) {
    throw new Refusal("price_changed", {
      field: "expected_total_vnd",
      values: { total: formatVnd(total, purchase.locale) },
    })
  }
  return parts
}

const sellableFor = (line: PurchaseLine, position: number, purchase: Purchase, market: Market): Sellable => {
  const field = `lines.${position}`
  const sellable = market.sellables.get(line.variantId)
  if (sellable === undefined) throw new Refusal("product_not_found", { field })
  const title = titleOf(sellable, purchase)
  if (sellable.seller.state !== "verified") throw new Refusal("seller_suspended", { field, values: { title } })
  if (!sellable.is_published) throw new Refusal("product_unavailable", { field, values: { title } })
  if (sellable.rules.min_age !== null && !purchase.ageConfirmed) {
    throw new Refusal("age_confirmation_required", {
      field: "age_confirmed",
      values: { title, age: sellable.rules.min_age },
    })
  }
  if (sellable.rules.needs_booking_date) checkBookingDate(line, title, field, market.now)
  checkDeliveryArea(sellable, title, purchase)
  return sellable
}

const checkBookingDate = (line: PurchaseLine, title: string, field: string, now: Date): void => {
  if (line.bookingDate === null)
    throw new Refusal("booking_date_required", { field: `${field}.booking_date`, values: { title } })
  const today = businessDate(now)
  const lastDay = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`
  if (line.bookingDate <= today || line.bookingDate > lastDay) {
    throw new Refusal("booking_date_invalid", { field: `${field}.booking_date`, values: { title } })
  }
}

const checkDeliveryArea = (sellable: Sellable, title: string, purchase: Purchase): void => {
  if (!sellable.rules.requires_shipping) return
  if (purchase.address === null) throw new Refusal("address_required", { field: "address" })
  const area = sellable.delivery_province_codes
  const { province_code: code } = purchase.address
  if (area !== null && (code === null || !area.includes(code))) {
    throw new Refusal("outside_delivery_area", {
      field: "address.province_code",
      values: { title, province: purchase.address.province_name },
    })
  }
}

const orderLine = (sellable: Sellable, line: PurchaseLine, market: Market): OrderLine => {
  const unitPriceVnd = line.agreed?.priceVnd ?? sellable.price_vnd
  const subtotalVnd = unitPriceVnd * line.quantity
  return {
    sellable,
    quantity: line.quantity,
    bookingDate: sellable.rules.needs_booking_date ? line.bookingDate : null,
    unitPriceVnd,
    agreementLineId: line.agreed?.lineId ?? null,
    subtotalVnd,
    commissionBasisPoints: market.commissionBasisPoints,
    commissionVnd: basisPointsOf(subtotalVnd, market.commissionBasisPoints),
  }
}

const orderPart = (lines: readonly OrderLine[], purchase: Purchase, market: Market): OrderPart => {
  const [first] = lines
  if (first === undefined) throw new RangeError("an order has at least one line")
  const { seller } = first.sellable
  const delivery = lines.some(({ sellable }) => sellable.rules.requires_shipping)
    ? chosenDelivery(seller, purchase, market)
    : null
  const subtotalVnd = lines.reduce((sum, line) => sum + line.subtotalVnd, 0)
  const deliveryVnd = delivery?.price_vnd ?? 0
  return {
    seller,
    lines,
    delivery,
    payment: chosenPayment(lines, purchase, market),
    subtotalVnd,
    deliveryVnd,
    totalVnd: subtotalVnd + deliveryVnd,
  }
}

const chosenDelivery = (seller: Sellable["seller"], purchase: Purchase, market: Market): DeliveryOption => {
  const values = { cooperative: seller.name }
  const offered = market.deliveryOptions.get(seller.shipping_profile_id ?? "") ?? []
  const isOffered = (optionId: string) => offered.some(({ id }) => id === optionId)
  const position = purchase.deliveries.findIndex(({ cooperative, option_id }) =>
    cooperative === undefined ? isOffered(option_id) : cooperative === seller.handle,
  )
  const choice = purchase.deliveries[position]
  if (choice === undefined) throw new Refusal("delivery_option_required", { field: "deliveries", values })
  const option = offered.find(({ id }) => id === choice.option_id)
  if (option === undefined)
    throw new Refusal("delivery_option_invalid", { field: `deliveries.${position}.option_id`, values })
  return option
}

/** A way to pay for a cooperative that sells nothing here is a mistake, and another order than was meant. */
const refuseUnknownPayers = ({ payment }: Purchase, sellers: readonly (readonly OrderLine[])[]): void => {
  const handles = new Set(sellers.map(([line]) => line?.sellable.seller.handle))
  payment.per_cooperative.forEach(({ cooperative }, position) => {
    if (!handles.delete(cooperative))
      throw new Refusal("invalid_choice", { field: `payment.per_cooperative.${position}.cooperative` })
  })
}

const chosenPayment = (lines: readonly OrderLine[], purchase: Purchase, market: Market): PaymentMethod => {
  const handle = lines[0]?.sellable.seller.handle
  const position = purchase.payment.per_cooperative.findIndex(({ cooperative }) => cooperative === handle)
  const exception = purchase.payment.per_cooperative[position]
  const method = exception?.method ?? purchase.payment.default
  const field = exception === undefined ? "payment.default" : `payment.per_cooperative.${position}.method`
  if (!market.paymentMethods.includes(method)) throw new Refusal("payment_method_unavailable", { field })
  const forbidding = lines.find(({ sellable }) => !sellable.rules.allowed_payments.includes(method))
  if (forbidding !== undefined) {
    throw new Refusal("payment_method_not_allowed", {
      field,
      values: { title: titleOf(forbidding.sellable, purchase) },
    })
  }
  return method
}
