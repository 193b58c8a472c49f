import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { Refusal } from "../../http/refusal"
import type { OrderLineRecord } from "./order-record"
import type { LineChange } from "./quantities"

/** Goods of one inventory item at one place; the quantity is a decimal string in pieces of stock. */
export interface StockMove {
  readonly line_item_id: string
  readonly inventory_item_id: string
  readonly location_id: string
  readonly quantity: string
}

interface Level {
  readonly id: string
  readonly inventory_item_id: string
  readonly location_id: string
  readonly stocked_quantity: string
}

const reservationsOf = async (
  transaction: Knex.Transaction,
  lines: readonly OrderLineRecord[],
): Promise<StockMove[]> => {
  const { rows } = await transaction.raw<{ rows: StockMove[] }>(
    `select line_item_id, inventory_item_id, location_id, quantity::text as quantity
       from reservation_item where line_item_id = any(?::text[]) and deleted_at is null
      order by id`,
    [lines.map(({ lineItemId }) => lineItemId)],
  )
  return rows
}

// The same order of locking as when stock is reserved, so that sellers and buyers wait for each other
// instead of deadlocking.
const lockLevels = async (transaction: Knex.Transaction, moves: readonly StockMove[]): Promise<Level[]> => {
  const { rows } = await transaction.raw<{ rows: Level[] }>(
    `select id, inventory_item_id, location_id, stocked_quantity::text as stocked_quantity
       from inventory_level where inventory_item_id = any(?::text[]) and deleted_at is null
      order by id for update`,
    [[...new Set(moves.map(({ inventory_item_id }) => inventory_item_id))]],
  )
  return rows
}

/**
 * Takes the reserved goods of an order off the shelf: the reservations are used up and the stock is
 * counted down.
 * @returns what was taken, for the parcel.
 * @throws Refusal `insufficient_stock` when the shelf was counted lower than what was promised.
 */
export const takeFromStock = async (
  transaction: Knex.Transaction,
  lines: readonly OrderLineRecord[],
): Promise<StockMove[]> => {
  const moves = await reservationsOf(transaction, lines)
  const levels = await lockLevels(transaction, moves)
  for (const level of levels) refuseShortage(level, moves, lines)
  await endReservations(transaction, lines, "taken")
  return moves
}

/** Puts the goods that an order had reserved back on sale. */
export const releaseStock = async (transaction: Knex.Transaction, lines: readonly OrderLineRecord[]): Promise<void> => {
  await lockLevels(transaction, await reservationsOf(transaction, lines))
  await endReservations(transaction, lines, "released")
}

/** Puts a part of what an order had reserved back on sale; the rest stays promised. */
export const releasePart = async (transaction: Knex.Transaction, changes: readonly LineChange[]): Promise<void> => {
  const lines = changes.map(({ line }) => line)
  const reserved = await reservationsOf(transaction, lines)
  await lockLevels(transaction, reserved)
  const released = portionOf(reserved, changes, ({ quantity }) => quantity)
  await transaction.raw(
    `with m as (
       select * from jsonb_to_recordset(?::jsonb) as m (line_item_id text, inventory_item_id text, location_id text, quantity numeric)
     ), kept as (
       update reservation_item r
          set quantity = r.quantity - m.quantity,
              raw_quantity = jsonb_build_object('value', (r.quantity - m.quantity)::text, 'precision', 20),
              deleted_at = case when r.quantity = m.quantity then now() end,
              updated_at = now()
         from m
        where r.line_item_id = m.line_item_id and r.inventory_item_id = m.inventory_item_id and r.deleted_at is null
     )
     update inventory_level l
        set reserved_quantity = l.reserved_quantity - t.quantity,
            raw_reserved_quantity = jsonb_build_object('value', (l.reserved_quantity - t.quantity)::text, 'precision', 20),
            updated_at = now()
       from (select inventory_item_id, location_id, sum(quantity) as quantity from m group by 1, 2) t
      where l.inventory_item_id = t.inventory_item_id and l.location_id = t.location_id and l.deleted_at is null`,
    [JSON.stringify(released)],
  )
}

/** Of the goods of whole lines, those that belong to some of their pieces. `wholeOf` says how many pieces the goods are. */
export const portionOf = (
  goods: readonly StockMove[],
  changes: readonly LineChange[],
  wholeOf: (line: OrderLineRecord) => number,
): StockMove[] =>
  goods.flatMap((move) => {
    const change = changes.find(({ line }) => line.lineItemId === move.line_item_id)
    if (change === undefined) return []
    return [{ ...move, quantity: String((Number(move.quantity) * change.quantity) / wholeOf(change.line)) }]
  })

/** @throws Error for a line that was never packed. */
export const packedOf = ({ lineItemId, packedQuantity }: OrderLineRecord): number => {
  if (packedQuantity === null) throw new Error(`line ${lineItemId} was never packed`)
  return packedQuantity
}

/** Puts goods that had left the shelf back on it. */
export const returnToStock = async (transaction: Knex.Transaction, moves: readonly StockMove[]): Promise<void> => {
  await lockLevels(transaction, moves)
  await transaction.raw(
    `update inventory_level l
        set stocked_quantity = l.stocked_quantity + t.quantity,
            raw_stocked_quantity = jsonb_build_object('value', (l.stocked_quantity + t.quantity)::text, 'precision', 20),
            updated_at = now()
       from (select inventory_item_id, location_id, sum(quantity) as quantity
               from jsonb_to_recordset(?::jsonb) as m (inventory_item_id text, location_id text, quantity numeric)
              group by 1, 2) t
      where l.inventory_item_id = t.inventory_item_id and l.location_id = t.location_id and l.deleted_at is null`,
    [JSON.stringify(moves)],
  )
}

const refuseShortage = (level: Level, moves: readonly StockMove[], lines: readonly OrderLineRecord[]): void => {
  const taken = moves.filter(
    (move) => move.inventory_item_id === level.inventory_item_id && move.location_id === level.location_id,
  )
  const wanted = taken.reduce((sum, { quantity }) => sum + Number(quantity), 0)
  const line = lines.find(({ lineItemId }) => lineItemId === taken[0]?.line_item_id)
  if (line === undefined || wanted <= Number(level.stocked_quantity)) return
  const available = Math.max(0, Math.floor(Number(level.stocked_quantity)))
  throw new Refusal("insufficient_stock", { field: "lines", values: { title: line.title, unit: line.unit, available } })
}

// Medusa keeps each number twice, the second time with its precision in raw_*.
const endReservations = async (
  transaction: Knex.Transaction,
  lines: readonly OrderLineRecord[],
  how: "taken" | "released",
): Promise<void> => {
  await transaction.raw(
    `with ended as (
       update reservation_item set deleted_at = now(), updated_at = now()
        where line_item_id = any(?::text[]) and deleted_at is null
       returning inventory_item_id, location_id, quantity
     ), t as (
       select inventory_item_id, location_id, sum(quantity) as reserved, sum(quantity) * ?::int as stocked from ended group by 1, 2
     )
     update inventory_level l
        set reserved_quantity = l.reserved_quantity - t.reserved,
            raw_reserved_quantity = jsonb_build_object('value', (l.reserved_quantity - t.reserved)::text, 'precision', 20),
            stocked_quantity = l.stocked_quantity - t.stocked,
            raw_stocked_quantity = jsonb_build_object('value', (l.stocked_quantity - t.stocked)::text, 'precision', 20),
            updated_at = now()
       from t
      where l.inventory_item_id = t.inventory_item_id and l.location_id = t.location_id and l.deleted_at is null`,
    [lines.map(({ lineItemId }) => lineItemId), how === "taken" ? 1 : 0],
  )
}
