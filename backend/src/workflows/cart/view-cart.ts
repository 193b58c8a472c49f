import type { CartLine, CartPart, CartView, ErrorCode } from "@lienket/contracts"
import { findProvince } from "@lienket/vietnam/units"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { Database } from "../../database/database"
import { messageOf, type MessageValue } from "../../http/message"
import { Refusal } from "../../http/refusal"
import { CATALOG_MODULE } from "../../modules/catalog"
import type { DeliveryOption, Sellable } from "../../modules/catalog/sellable"
import type { CatalogModuleService } from "../../modules/catalog/service"
import { paymentMethodsOf } from "../place-order/market"
import { checkCallOffs, type CallOffVerdict } from "../agreements/check-call-offs"
import { expiryOf, readCart, refuseExpired, type Cart, type CartLineRow } from "./read-cart"

interface View {
  readonly locale: "vi" | "en"
  readonly at: Date
  /** Where the goods would go, once the buyer has said so. */
  readonly provinceCode: string | undefined
}

interface SoldLine {
  readonly row: CartLineRow
  readonly sellable: Sellable
  /** Of a line that was called off under an agreement. */
  readonly agreed: CallOffVerdict | undefined
}

/**
 * A cart as the shop shows it: grouped by cooperative, at today's prices, with what stands in the way
 * of ordering said per line. A product that has vanished is left out; its line no longer means anything.
 * @throws Refusal `cart_not_found`, `cart_expired`, `cart_completed`.
 */
export const viewCart = async (
  container: MedusaContainer,
  db: Database,
  cartId: string,
  customerId: string | null,
  view: View,
): Promise<CartView> => {
  const cart = await readCart(db, cartId, customerId)
  if (cart.completed_at !== null) throw new Refusal("cart_completed", { field: "cart_id" })
  refuseExpired(cart, view.at)
  const catalog = container.resolve<CatalogModuleService>(CATALOG_MODULE)
  const sellables = await catalog.sellables(db, [...new Set(cart.lines.map(({ variant_id }) => variant_id))], view.at)
  const agreed = await checkCallOffs(container, db, { lines: cart.lines, customerId, at: view.at })
  const sold = cart.lines.flatMap((row) => {
    const sellable = sellables.get(row.variant_id)
    return sellable === undefined ? [] : [{ row, sellable, agreed: agreed.get(row.id) }]
  })
  const profiles = [...new Set(sold.flatMap(({ sellable }) => sellable.seller.shipping_profile_id ?? []))]
  const options = await catalog.deliveryOptions(db, profiles, view.locale)
  return assemble(cart, sold, options, view)
}

const assemble = (
  cart: Cart,
  sold: readonly SoldLine[],
  options: ReadonlyMap<string, readonly DeliveryOption[]>,
  view: View,
): CartView => {
  const sellers = [...new Set(sold.map(({ sellable }) => sellable.seller.id))]
  const parts = sellers.map((id) =>
    partOf(
      sold.filter(({ sellable }) => sellable.seller.id === id),
      options,
      view,
    ),
  )
  return {
    id: cart.id,
    parts,
    item_count: parts.flatMap(({ lines }) => lines).reduce((sum, { quantity }) => sum + quantity, 0),
    subtotal_vnd: parts.reduce((sum, part) => sum + part.subtotal_vnd, 0),
    requires_shipping: parts.some((part) => part.requires_shipping),
    min_age: highest(parts.map(({ min_age }) => min_age)),
    payment_methods: paymentMethodsOf(),
    expires_at: expiryOf(cart).toISOString(),
  }
}

const highest = (ages: readonly (number | null)[]): number | null =>
  ages.reduce<number | null>((oldest, age) => (age === null ? oldest : Math.max(age, oldest ?? 0)), null)

const partOf = (
  sold: readonly SoldLine[],
  options: ReadonlyMap<string, readonly DeliveryOption[]>,
  view: View,
): CartPart => {
  const [first] = sold
  if (first === undefined) throw new RangeError("a part has at least one line")
  const { seller } = first.sellable
  const lines = sold.map((line) => lineOf(line, sold, view))
  const requiresShipping = sold.some(({ sellable }) => sellable.rules.requires_shipping)
  const outside = sold.find(({ sellable }) => isOutside(sellable, view.provinceCode))
  return {
    cooperative: { handle: seller.handle, name: seller.name, province: placeOf(seller.province_code) },
    lines,
    subtotal_vnd: lines.reduce((sum, line) => sum + line.subtotal_vnd, 0),
    requires_shipping: requiresShipping,
    delivery_options: requiresShipping ? [...(options.get(seller.shipping_profile_id ?? "") ?? [])] : [],
    allowed_payments: paymentMethodsOf().filter((method) =>
      sold.every(({ sellable }) => sellable.rules.allowed_payments.includes(method)),
    ),
    min_age: highest(sold.map(({ sellable }) => sellable.rules.min_age)),
    problem:
      outside === undefined
        ? null
        : problem("outside_delivery_area", view, {
            title: titleOf(outside.sellable, view),
            province: placeOf(view.provinceCode ?? "").name,
          }),
  }
}

const isOutside = ({ rules, delivery_province_codes }: Sellable, provinceCode: string | undefined): boolean =>
  provinceCode !== undefined &&
  rules.requires_shipping &&
  delivery_province_codes !== null &&
  !delivery_province_codes.includes(provinceCode)

const lineOf = ({ row, sellable, agreed }: SoldLine, sold: readonly SoldLine[], view: View): CartLine => ({
  id: row.id,
  variant_id: row.variant_id,
  handle: sellable.handle,
  title: titleOf(sellable, view),
  unit: view.locale === "en" ? sellable.unit_en : sellable.unit_vi,
  picture: sellable.picture,
  unit_price_vnd: agreed?.priceVnd ?? sellable.price_vnd,
  quantity: row.quantity,
  subtotal_vnd: (agreed?.priceVnd ?? sellable.price_vnd) * row.quantity,
  available_quantity: sellable.available_quantity,
  needs_booking_date: sellable.rules.needs_booking_date,
  booking_date: row.booking_date,
  ships_on: sellable.ships_on,
  call_off: agreed?.from ?? null,
  problem: lineProblem({ row, sellable, agreed }, sold, view),
})

const lineProblem = (
  { row, sellable, agreed }: SoldLine,
  sold: readonly SoldLine[],
  view: View,
): CartLine["problem"] => {
  const title = titleOf(sellable, view)
  if (sellable.seller.state !== "verified") return problem("seller_suspended", view, { title })
  if (!sellable.is_published) return problem("product_unavailable", view, { title })
  const wanted = sold
    .filter((line) => line.sellable.inventory_item_id === sellable.inventory_item_id)
    .reduce((sum, line) => sum + line.row.quantity, 0)
  if (wanted > sellable.available_quantity) {
    const unit = view.locale === "en" ? sellable.unit_en : sellable.unit_vi
    return problem("insufficient_stock", view, { title, unit, available: sellable.available_quantity })
  }
  if (sellable.rules.needs_booking_date && row.booking_date === null)
    return problem("booking_date_required", view, { title })
  if (agreed?.fault) return problem(agreed.fault.code, view, agreed.fault.values ?? {})
  return null
}

const problem = (code: ErrorCode, { locale }: View, values: Readonly<Record<string, MessageValue>>) => ({
  code,
  message: messageOf(code, locale, values),
})

const titleOf = (sellable: Sellable, { locale }: View): string =>
  locale === "en" ? sellable.title_en : sellable.title_vi

const placeOf = (provinceCode: string) => ({
  code: provinceCode,
  name: findProvince(provinceCode)?.name ?? provinceCode,
})
