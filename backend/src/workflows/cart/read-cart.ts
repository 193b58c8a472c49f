import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { integer, type Database } from "../../database/database"
import { Refusal } from "../../http/refusal"

/** A cart nobody has touched for so long is not sold any more: prices and stock have moved on. */
export const cartLifetimeDays = 30

export interface Cart {
  readonly id: string
  readonly customer_id: string | null
  readonly completed_at: Date | null
  readonly touched_at: Date
  readonly lines: readonly CartLineRow[]
}

export interface CartLineRow {
  readonly id: string
  readonly variant_id: string
  readonly quantity: number
  readonly unit_price_vnd: number
  readonly booking_date: string | null
  /** At the price of an agreement, as long as that holds; null at the shop's price. */
  readonly call_off: {
    readonly agreement_id: string
    readonly line_id: string
    readonly unit_price_vnd: number
  } | null
}

interface CartRow {
  id: string
  customer_id: string | null
  has_account: boolean | null
  completed_at: Date | null
  touched_at: Date
}

/** When a cart stops being usable. */
export const expiryOf = (cart: Cart): Date => new Date(cart.touched_at.getTime() + cartLifetimeDays * 86_400_000)

/**
 * A cart of Medusa's, whoever made it, as its owner.
 * @throws Refusal `cart_not_found` also for a cart that belongs to another customer's account.
 */
export const readCart = async (
  db: Database,
  cartId: string,
  customerId: string | null,
  lock = false,
): Promise<Cart> => {
  const { rows } = await db.raw<{ rows: CartRow[] }>(
    `select c.id, c.customer_id, c.completed_at, u.has_account,
            greatest(c.updated_at, (select max(updated_at) from cart_line_item where cart_id = c.id)) as touched_at
       from cart c
       left join customer u on u.id = c.customer_id
      where c.id = ? and c.deleted_at is null ${lock ? "for update of c" : ""}`,
    [cartId],
  )
  const [cart] = rows
  const isAnothers = cart?.has_account === true && cart.customer_id !== customerId
  if (cart === undefined || isAnothers) throw new Refusal("cart_not_found", { field: "cart_id" })
  return {
    id: cart.id,
    customer_id: cart.customer_id,
    completed_at: cart.completed_at,
    touched_at: cart.touched_at,
    lines: await readLines(db, cartId),
  }
}

/** The cart, locked until the transaction ends: two tries to order it wait for each other. */
export const lockCart = (transaction: Knex.Transaction, cartId: string, customerId: string | null): Promise<Cart> =>
  readCart(transaction, cartId, customerId, true)

/** Whether a cart is not sold any more. */
export const isExpired = (cart: Cart, now: Date): boolean => expiryOf(cart) <= now

/** @throws Refusal `cart_expired` */
export const refuseExpired = (cart: Cart, now: Date): void => {
  if (isExpired(cart, now)) throw new Refusal("cart_expired", { field: "cart_id" })
}

/** In the order they were put in: lines added by one call share an instant, and ids within it are random. */
const readLines = async (db: Database, cartId: string): Promise<CartLineRow[]> => {
  const { rows } = await db.raw<{ rows: LineRow[] }>(
    `select i.id, i.variant_id, i.quantity, i.unit_price, i.metadata ->> 'booking_date' as booking_date,
            o.agreement_id, o.line_id, o.unit_price_vnd as agreed_vnd
       from cart_line_item i
       left join agreement_call_off o on o.cart_line_id = i.id
      where i.cart_id = ? and i.deleted_at is null
      order by i.created_at, (i.metadata ->> 'position')::int nulls last, i.id`,
    [cartId],
  )
  return rows.map(({ unit_price, variant_id, agreement_id, line_id, agreed_vnd, ...line }) => ({
    ...line,
    variant_id: variant_id ?? "",
    unit_price_vnd: Number(unit_price),
    call_off:
      agreement_id === null || line_id === null ? null : { agreement_id, line_id, unit_price_vnd: integer(agreed_vnd) },
  }))
}

interface LineRow {
  id: string
  variant_id: string | null
  quantity: number
  unit_price: string
  booking_date: string | null
  agreement_id: string | null
  line_id: string | null
  agreed_vnd: string | null
}
