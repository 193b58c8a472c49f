import { maxLineQuantity, type changeCart, type RouteBody } from "@lienket/contracts"
import { businessDate } from "@lienket/vietnam"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { ICartModuleService, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { joined, databaseOf } from "../../database/database"
import { Refusal } from "../../http/refusal"
import { CATALOG_MODULE } from "../../modules/catalog"
import type { Sellable } from "../../modules/catalog/sellable"
import type { CatalogModuleService } from "../../modules/catalog/service"
import { checkCallOffs } from "../agreements/check-call-offs"
import { cartItemOf } from "./cart-item"
import { lockCart, refuseExpired, type Cart, type CartLineRow } from "./read-cart"
import { storeDefaults } from "./store-defaults"

type Change = RouteBody<typeof changeCart>
type Wish = Change["lines"][number]

interface Shopper {
  readonly customerId: string | null
  readonly locale: "vi" | "en"
  readonly at: Date
}

/** What one line of the cart becomes. */
interface Outcome {
  readonly sellable: Sellable | undefined
  readonly existing: CartLineRow | undefined
  readonly quantity: number
  readonly bookingDate: string | null
}

/**
 * Adds to a Medusa cart or sets its quantities, all lines or none; without a cart it makes one.
 * Nothing is reserved: stock is taken when the order is placed.
 * @returns the cart's id.
 * @throws Refusal for an unknown, unavailable or short product, naming `lines.<n>`; for a cart that is
 *   missing, placed or expired.
 */
export const changeCartLines = async (container: MedusaContainer, change: Change, shopper: Shopper): Promise<string> =>
  databaseOf(container).transaction(async (transaction) => {
    const cart = change.cart_id === undefined ? null : await openCart(transaction, change.cart_id, shopper)
    const catalog = container.resolve<CatalogModuleService>(CATALOG_MODULE)
    const sellables = await catalog.sellables(
      transaction,
      [...new Set(change.lines.map(({ variant_id }) => variant_id))],
      shopper.at,
    )
    const outcomes = change.lines.map((wish, position) =>
      outcomeOf(wish, position, cart?.lines ?? [], change.mode, sellables.get(wish.variant_id), shopper),
    )
    await refuseBeyondAgreement(container, transaction, outcomes, cart?.lines ?? [], shopper)
    return write(container, transaction, cart, outcomes, shopper)
  })

const openCart = async (transaction: Knex.Transaction, cartId: string, { customerId, at }: Shopper): Promise<Cart> => {
  const cart = await lockCart(transaction, cartId, customerId)
  if (cart.completed_at !== null) throw new Refusal("cart_completed", { field: "cart_id" })
  refuseExpired(cart, at)
  return cart
}

const outcomeOf = (
  wish: Wish,
  position: number,
  lines: readonly CartLineRow[],
  mode: Change["mode"],
  sellable: Sellable | undefined,
  { locale, at }: Shopper,
): Outcome => {
  const field = `lines.${position}`
  // Goods at the shop's price and goods called off are lines of their own: neither changes the other.
  const sameVariant = lines.filter(
    ({ variant_id, call_off }) =>
      variant_id === wish.variant_id && (call_off?.line_id ?? null) === (wish.agreement_line_id ?? null),
  )
  if (wish.agreement_line_id !== undefined && sameVariant.length === 0)
    throw new Refusal("not_found", { field: `${field}.agreement_line_id` })
  const existing =
    sellable?.rules.needs_booking_date && wish.booking_date !== undefined
      ? sameVariant.find(({ booking_date }) => booking_date === wish.booking_date)
      : sameVariant[0]
  const bookingDate = wish.booking_date ?? existing?.booking_date ?? null
  const quantity = mode === "add" ? (existing?.quantity ?? 0) + wish.quantity : wish.quantity
  if (wish.quantity === 0 && (mode === "add" || existing === undefined)) {
    throw new Refusal("too_small", { field: `${field}.quantity` })
  }
  if (quantity === 0) return { sellable, existing, quantity, bookingDate }

  if (sellable === undefined) throw new Refusal("product_not_found", { field: `${field}.variant_id` })
  const title = locale === "en" ? sellable.title_en : sellable.title_vi
  if (quantity > maxLineQuantity) throw new Refusal("too_large", { field: `${field}.quantity` })
  if (sellable.seller.state !== "verified")
    throw new Refusal("seller_suspended", { field: `${field}.variant_id`, values: { title } })
  if (!sellable.is_published)
    throw new Refusal("product_unavailable", { field: `${field}.variant_id`, values: { title } })
  if (quantity > sellable.available_quantity) {
    const unit = locale === "en" ? sellable.unit_en : sellable.unit_vi
    throw new Refusal("insufficient_stock", {
      field: `${field}.quantity`,
      values: { title, unit, available: sellable.available_quantity },
    })
  }
  if (sellable.rules.needs_booking_date && bookingDate !== null && bookingDate <= businessDate(at)) {
    throw new Refusal("booking_date_invalid", { field: `${field}.booking_date`, values: { title } })
  }
  return { sellable, existing, quantity, bookingDate: sellable.rules.needs_booking_date ? bookingDate : null }
}

/** More pieces of what was called off are still only so many as the agreement has left. */
const refuseBeyondAgreement = async (
  container: MedusaContainer,
  transaction: Knex.Transaction,
  outcomes: readonly Outcome[],
  lines: readonly CartLineRow[],
  { customerId, at }: Shopper,
): Promise<void> => {
  const changed = new Map(outcomes.map(({ existing, quantity }) => [existing?.id, quantity]))
  const asked = lines.map((line) => ({ ...line, quantity: changed.get(line.id) ?? line.quantity }))
  const isMore = lines.some(({ id, call_off, quantity }) => call_off !== null && (changed.get(id) ?? 0) > quantity)
  if (!isMore) return
  const verdicts = await checkCallOffs(container, transaction, { lines: asked, customerId, at })
  outcomes.forEach(({ existing, quantity }, position) => {
    const fault = existing === undefined || quantity === 0 ? null : verdicts.get(existing.id)?.fault
    if (fault) throw new Refusal(fault.code, { field: `lines.${position}.quantity`, values: fault.values })
  })
}

const write = async (
  container: MedusaContainer,
  transaction: Knex.Transaction,
  cart: Cart | null,
  outcomes: readonly Outcome[],
  { customerId, locale, at }: Shopper,
): Promise<string> => {
  const carts = container.resolve<ICartModuleService>(Modules.CART)
  const added = outcomes.filter(({ existing, quantity }) => existing === undefined && quantity > 0)
  const items = added.flatMap((outcome, position) =>
    outcome.sellable === undefined
      ? []
      : [cartItemOf(outcome.sellable, { ...outcome, cartId: cart?.id ?? "", position }, locale)],
  )
  if (cart === null) {
    const data = {
      ...(await storeDefaults(transaction)),
      currency_code: "vnd",
      customer_id: customerId ?? undefined,
      items,
    }
    const created = await joined(transaction, carts, (context) => carts.createCarts(data, context))
    return created.id
  }
  if (items.length > 0) await joined(transaction, carts, (context) => carts.addLineItems(cart.id, items, context))
  for (const { existing, quantity, bookingDate } of outcomes) {
    if (existing === undefined) continue
    if (quantity === 0)
      await transaction("cart_line_item").where({ id: existing.id }).update({ deleted_at: at, updated_at: at })
    else {
      await transaction("cart_line_item")
        .where({ id: existing.id })
        .update({
          quantity,
          updated_at: at,
          metadata: transaction.raw("coalesce(metadata, '{}') || ?::jsonb", [
            JSON.stringify({ booking_date: bookingDate }),
          ]),
        })
    }
  }
  await transaction("cart")
    .where({ id: cart.id })
    .update({ updated_at: at, customer_id: customerId ?? cart.customer_id })
  return cart.id
}
