import type { OcopGroup, OrderState, PaymentMethod, PaymentState } from "@lienket/contracts"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { integer } from "../../database/database"
import { Refusal } from "../../http/refusal"
import type { Standing } from "./transitions"

/** One cooperative's order, locked for as long as the transaction lasts. */
export interface OrderRecord {
  readonly orderId: string
  readonly organizationId: string
  /** `LK-XXXX-XXXX-1`. */
  readonly number: string
  readonly state: OrderState
  readonly paymentMethod: PaymentMethod
  readonly paymentState: PaymentState
  readonly paymentCollectionId: string
  readonly totalVnd: number
  readonly deliveryVnd: number
  /** What the buyer pays in the end, what has come, and what went back. */
  readonly dueVnd: number
  readonly receivedVnd: number
  readonly sentBackVnd: number
  readonly ships: boolean
  /** Goods the buyer is still to get, or has kept. */
  readonly pieces: number
}

/** A line of what the buyer is still to get, or has kept, at the price of the day it was sold. */
export interface OrderLineRecord {
  readonly lineItemId: string
  readonly productId: string
  readonly title: string
  readonly unit: string
  readonly group: OcopGroup
  readonly quantity: number
  /** Of what is in the parcel; null before it is packed. */
  readonly packedQuantity: number | null
  readonly unitPriceVnd: number
  readonly subtotalVnd: number
  /** Of one piece. */
  readonly netWeightGrams: number | null
}

interface Row {
  order_id: string
  organization_id: string
  number: string
  state: OrderState
  payment_method: PaymentMethod
  payment_state: PaymentState
  payment_collection_id: string
  total_vnd: string
  delivery_vnd: string
  due_vnd: string
  received_vnd: string
  sent_back_vnd: string
  ships: boolean
  pieces: number
}

/**
 * The order, if it is this organisation's; whoever else acts on it waits.
 * @throws Refusal `not_found`: also for another organisation's order, which must not be known to exist.
 */
export const lockOrder = async (
  transaction: Knex.Transaction,
  orderId: string,
  organizationId: string,
): Promise<OrderRecord> => {
  const [order] = await lock(transaction, { "p.order_id": orderId, "p.organization_id": organizationId })
  if (order === undefined) throw new Refusal("not_found")
  return order
}

/** The order, whosever it is: for what the platform itself has to write. */
export const lockAnyOrder = async (transaction: Knex.Transaction, orderId: string): Promise<OrderRecord | null> => {
  const [order] = await lock(transaction, { "p.order_id": orderId })
  return order ?? null
}

/** The orders of a purchase that one card payment pays; whoever else acts on them waits. */
export const lockCardOrders = (transaction: Knex.Transaction, orderGroupId: string): Promise<OrderRecord[]> =>
  lock(transaction, { "p.order_group_id": orderGroupId, "p.payment_method": "card" })

/** Over `order_part p`: goods that the buyer is still to get, or has kept. */
export const piecesOfPart = `
  select coalesce(sum(l.quantity - l.undelivered_quantity - l.returned_quantity), 0)::int
    from order_part_line l where l.order_id = p.order_id`

const lock = async (transaction: Knex.Transaction, which: Readonly<Record<string, string>>): Promise<OrderRecord[]> => {
  const rows = await transaction("order_part as p")
    .join("order_group as g", "g.id", "p.order_group_id")
    .where(which)
    .orderBy("p.position")
    .forUpdate("p")
    .select<Row[]>(
      transaction.raw(
        `p.*, g.code || '-' || p.position as number, p.delivery_name is not null as ships, (${piecesOfPart}) as pieces`,
      ),
    )
  return rows.map((row) => ({
    orderId: row.order_id,
    organizationId: row.organization_id,
    number: row.number,
    state: row.state,
    paymentMethod: row.payment_method,
    paymentState: row.payment_state,
    paymentCollectionId: row.payment_collection_id,
    totalVnd: integer(row.total_vnd),
    deliveryVnd: integer(row.delivery_vnd),
    dueVnd: integer(row.due_vnd),
    receivedVnd: integer(row.received_vnd),
    sentBackVnd: integer(row.sent_back_vnd),
    ships: row.ships,
    pieces: row.pieces,
  }))
}

export const standingOf = (order: OrderRecord): Standing => ({
  state: order.state,
  ships: order.ships,
  paymentMethod: order.paymentMethod,
  paymentState: order.paymentState,
  owedVnd: owedOf(order),
  pieces: order.pieces,
})

/** What the cooperative owes: it received more than the buyer pays in the end, and has not sent it back. */
export const owedOf = ({
  dueVnd,
  receivedVnd,
  sentBackVnd,
}: Pick<OrderRecord, "dueVnd" | "receivedVnd" | "sentBackVnd">): number =>
  Math.max(0, receivedVnd - sentBackVnd - dueVnd)

/** What the buyer is still to get or has kept of an order, in the order in which it was bought. */
export const linesOf = async (transaction: Knex.Transaction, orderId: string): Promise<OrderLineRecord[]> => {
  const { rows } = await transaction.raw<{
    rows: {
      line_item_id: string
      product_id: string
      title: string
      unit: string
      ocop_group: OcopGroup
      kept: number
      packed_quantity: number | null
      unit_price_vnd: string
      net_weight_grams: number | null
    }[]
  }>(
    `select l.line_item_id, l.product_id, l.title, l.unit, l.ocop_group, l.packed_quantity, l.unit_price_vnd,
            k.kept, f.net_weight_grams
       from order_part_line l
       cross join lateral (select l.quantity - l.undelivered_quantity - l.returned_quantity as kept) k
       left join product_profile f on f.product_id = l.product_id
      where l.order_id = ? and k.kept > 0 order by l.position`,
    [orderId],
  )
  return rows.map((row) => ({
    lineItemId: row.line_item_id,
    productId: row.product_id,
    title: row.title,
    unit: row.unit,
    group: row.ocop_group,
    quantity: row.kept,
    packedQuantity: row.packed_quantity,
    unitPriceVnd: integer(row.unit_price_vnd),
    subtotalVnd: row.kept * integer(row.unit_price_vnd),
    netWeightGrams: row.net_weight_grams,
  }))
}
