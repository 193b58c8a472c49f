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
  readonly ships: boolean
}

/** A line as it was sold. */
export interface OrderLineRecord {
  readonly lineItemId: string
  readonly productId: string
  readonly title: string
  readonly unit: string
  readonly group: OcopGroup
  readonly quantity: number
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
  ships: boolean
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

const lock = async (transaction: Knex.Transaction, which: Readonly<Record<string, string>>): Promise<OrderRecord[]> => {
  const rows = await transaction("order_part as p")
    .join("order_group as g", "g.id", "p.order_group_id")
    .where(which)
    .orderBy("p.position")
    .forUpdate("p")
    .select<Row[]>(transaction.raw("p.*, g.code || '-' || p.position as number, p.delivery_name is not null as ships"))
  return rows.map((row) => ({
    orderId: row.order_id,
    organizationId: row.organization_id,
    number: row.number,
    state: row.state,
    paymentMethod: row.payment_method,
    paymentState: row.payment_state,
    paymentCollectionId: row.payment_collection_id,
    totalVnd: integer(row.total_vnd),
    ships: row.ships,
  }))
}

export const standingOf = ({ state, ships, paymentMethod, paymentState }: OrderRecord): Standing => ({
  state,
  ships,
  paymentMethod,
  paymentState,
})

/** The lines of an order, in the order in which they were bought. */
export const linesOf = async (transaction: Knex.Transaction, orderId: string): Promise<OrderLineRecord[]> => {
  const { rows } = await transaction.raw<{
    rows: {
      line_item_id: string
      product_id: string
      title: string
      unit: string
      ocop_group: OcopGroup
      quantity: number
      subtotal_vnd: string
      net_weight_grams: number | null
    }[]
  }>(
    `select line_item_id, product_id, title, unit, ocop_group, quantity, subtotal_vnd, net_weight_grams
       from order_part_line where order_id = ? order by position`,
    [orderId],
  )
  return rows.map((row) => ({
    lineItemId: row.line_item_id,
    productId: row.product_id,
    title: row.title,
    unit: row.unit,
    group: row.ocop_group,
    quantity: row.quantity,
    subtotalVnd: integer(row.subtotal_vnd),
    netWeightGrams: row.net_weight_grams,
  }))
}
