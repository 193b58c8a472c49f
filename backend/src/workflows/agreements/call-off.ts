import { maxLineQuantity, type NewCallOff } from "@lienket/contracts"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { ICartModuleService, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import Big from "big.js"
import { databaseOf, joined } from "../../database/database"
import type { Locale } from "../../http/locale"
import { Refusal } from "../../http/refusal"
import { piecesFor } from "../../modules/agreement/call-off-rules"
import { cartItemOf } from "../cart/cart-item"
import { isExpired, lockCart, type Cart } from "../cart/read-cart"
import { storeDefaults } from "../cart/store-defaults"
import { agreementsOf, bySide, sideOf, type AgreementAct } from "./agreement-act"
import { callableLines, type CallableLine, type CallOffFault, type CallOffPack } from "./call-off-lines"
import { excessFault } from "./check-call-offs"
import { shopIdentityOf, type ShopIdentity } from "./shop-identity"

type Act = AgreementAct & { readonly locale: Locale }

/** A line as it goes into the basket. */
interface Chosen {
  readonly lineId: string
  readonly pack: CallOffPack
  readonly pieces: number
}

/**
 * The buyer calls off: goods go into a basket of whoever asks, at the price of the agreement, in whole pieces. What
 * the basket held of the same lines is replaced, so that sending it again changes nothing; the rest of it stays.
 * Nothing is reserved or counted before the order is placed, which checks all of it again.
 * @throws Refusal `not_found` (agreement, line, size), `not_allowed` for the seller, `agreement_not_running` and
 *   whatever else keeps a line from being called off, `pieces_do_not_fit`, `above_agreed_quantity`,
 *   `insufficient_stock`, `duplicate`, `too_large`, `email_taken`.
 */
export const callOff = async (
  act: Act,
  agreementId: string,
  { cart_id, lines: wishes }: NewCallOff,
): Promise<{ readonly cartId: string; readonly identity: ShopIdentity }> =>
  await databaseOf(act.container).transaction(async (transaction) => {
    const agreements = agreementsOf(act)
    const agreement = await agreements.findAgreement(transaction, agreementId)
    const parties = agreement === null ? null : bySide(await agreements.partiesOf(transaction, [agreementId]))
    const side = parties === null ? null : sideOf(parties, act.caller.organization.id)
    if (agreement === null || parties === null || side === null) throw new Refusal("not_found")
    if (side !== "buyer") throw new Refusal("not_allowed")
    const callable = await callableLines(act.container, transaction, agreement, parties.seller, act.at)
    const chosen = wishes.map((wish, index) => chosenOf(wish, index, wishes, callable, act.locale))
    const identity = await shopIdentityOf(act.container, transaction, act.caller.member)
    const cart = await usableCart(transaction, cart_id, identity.customerId, act.at)
    const cartId = cart?.id ?? (await newCart(act.container, transaction, identity.customerId))
    await fill(act, transaction, { agreementId, cartId, cart, chosen, customerId: identity.customerId })
    return { cartId, identity }
  })

const chosenOf = (
  { line_id, variant_id, quantity }: NewCallOff["lines"][number],
  index: number,
  wishes: NewCallOff["lines"],
  callable: readonly CallableLine[],
  locale: Locale,
): Chosen => {
  const field = `lines.${index}`
  if (wishes.findIndex((other) => other.line_id === line_id) !== index)
    throw new Refusal("duplicate", { field: `${field}.line_id` })
  const offered = callable.find(({ line }) => line.id === line_id)
  if (offered === undefined) throw new Refusal("not_found", { field: `${field}.line_id` })
  if (offered.fault !== null) throw refusalOf(offered.fault, `${field}.line_id`)
  const pack = offered.packs.find(({ sellable }) => sellable.variant_id === variant_id)
  if (pack === undefined) throw new Refusal("not_found", { field: `${field}.variant_id` })
  const { sellable, share } = pack
  const unit = locale === "en" ? sellable.unit_en : sellable.unit_vi
  const pieces = piecesFor(quantity, share)
  if (pieces === null) throw new Refusal("pieces_do_not_fit", { field: `${field}.quantity`, values: { pack: unit } })
  const excess = excessFault(offered.line, offered.taken, Big(quantity))
  if (excess !== null) throw refusalOf(excess, `${field}.quantity`)
  if (pieces > maxLineQuantity) throw new Refusal("too_large", { field: `${field}.quantity` })
  if (pieces > sellable.available_quantity)
    throw new Refusal("insufficient_stock", {
      field: `${field}.quantity`,
      values: { title: offered.line.title, unit, available: sellable.available_quantity },
    })
  return { lineId: line_id, pack, pieces }
}

const refusalOf = ({ code, values }: CallOffFault, field: string): Refusal => new Refusal(code, { field, values })

/** The basket of the same browser, where it is nobody else's and can still be ordered. */
const usableCart = async (
  transaction: Knex.Transaction,
  cartId: string | undefined,
  customerId: string,
  at: Date,
): Promise<Cart | null> => {
  if (cartId === undefined) return null
  try {
    const cart = await lockCart(transaction, cartId, customerId)
    return cart.completed_at === null && !isExpired(cart, at) ? cart : null
  } catch (error) {
    if (error instanceof Refusal && error.code === "cart_not_found") return null
    throw error
  }
}

const newCart = async (
  container: MedusaContainer,
  transaction: Knex.Transaction,
  customerId: string,
): Promise<string> => {
  const carts = container.resolve<ICartModuleService>(Modules.CART)
  const data = { ...(await storeDefaults(transaction)), currency_code: "vnd", customer_id: customerId }
  const { id } = await joined(transaction, carts, (context) => carts.createCarts(data, context))
  return id
}

interface Filling {
  readonly agreementId: string
  readonly cartId: string
  readonly cart: Cart | null
  readonly chosen: readonly Chosen[]
  readonly customerId: string
}

const fill = async (
  act: Act,
  transaction: Knex.Transaction,
  { agreementId, cartId, cart, chosen, customerId }: Filling,
): Promise<void> => {
  const { container, caller, locale, at } = act
  const lineIds = new Set(chosen.map(({ lineId }) => lineId))
  const replaced = (cart?.lines ?? []).filter(({ call_off }) => call_off !== null && lineIds.has(call_off.line_id))
  await transaction("cart_line_item")
    .whereIn(
      "id",
      replaced.map(({ id }) => id),
    )
    .update({ deleted_at: at, updated_at: at })
  const carts = container.resolve<ICartModuleService>(Modules.CART)
  const items = chosen.map(({ lineId, pack: { sellable, priceVnd }, pieces }, position) =>
    cartItemOf(
      sellable,
      { cartId, quantity: pieces, bookingDate: null, position, agreed: { lineId, priceVnd } },
      locale,
    ),
  )
  const added = await joined(transaction, carts, (context) => carts.addLineItems(cartId, items, context))
  await agreementsOf(act).keepCallOffs(
    transaction,
    chosen.map(({ lineId, pack: { priceVnd } }) => ({
      cart_line_id: idOf(added, lineId),
      agreement_id: agreementId,
      line_id: lineId,
      unit_price_vnd: priceVnd,
      called_by_id: caller.member.id,
      called_at: at,
    })),
  )
  await transaction("cart").where({ id: cartId }).update({ customer_id: customerId, updated_at: at })
}

interface Added {
  readonly id: string
  readonly metadata?: Readonly<Record<string, unknown>> | null
}

const idOf = (added: readonly Added[], lineId: string): string => {
  const item = added.find(({ metadata }) => metadata?.agreement_line_id === lineId)
  if (item === undefined) throw new Error(`the basket has no line for ${lineId}`)
  return item.id
}
