import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { Refusal } from "../../http/refusal"

export interface StockDemand {
  readonly inventoryItemId: string
  readonly locationId: string
  readonly lineItemId: string
  readonly quantity: number
  /** For the refusal. */
  readonly title: string
  readonly unit: string
  readonly field: string
}

interface Level {
  id: string
  inventory_item_id: string
  location_id: string
  available: string
}

const keyOf = (itemId: string, locationId: string) => `${itemId} ${locationId}`

/**
 * Takes the stock of a purchase out of what others can buy, inside the caller's transaction. The
 * levels are locked in one order, so that buyers wait for each other instead of deadlocking, and all
 * lines of one inventory item count together (medusajs/medusa#16502).
 * @throws Refusal `insufficient_stock` naming the line.
 */
export const reserveStock = async (
  transaction: Knex.Transaction,
  demands: readonly StockDemand[],
  makeId: () => string,
): Promise<void> => {
  if (demands.length === 0) return
  const itemIds = [...new Set(demands.map(({ inventoryItemId }) => inventoryItemId))]
  const { rows: levels } = await transaction.raw<{ rows: Level[] }>(
    `select id, inventory_item_id, location_id, stocked_quantity - reserved_quantity as available
       from inventory_level
      where inventory_item_id = any(?) and deleted_at is null
      order by id
        for update`,
    [itemIds],
  )
  const left = new Map(
    levels.map((level) => [keyOf(level.inventory_item_id, level.location_id), Math.floor(Number(level.available))]),
  )
  for (const { inventoryItemId, locationId, quantity, title, unit, field } of demands) {
    const key = keyOf(inventoryItemId, locationId)
    const available = left.get(key) ?? 0
    if (quantity > available) {
      const before = levels.find((level) => keyOf(level.inventory_item_id, level.location_id) === key)
      throw new Refusal("insufficient_stock", {
        field,
        values: {
          title,
          unit,
          available: before === undefined ? 0 : Math.max(0, Math.floor(Number(before.available))),
        },
      })
    }
    left.set(key, available - quantity)
  }
  // Medusa keeps each number twice, the second time with its precision in raw_*.
  await transaction.raw(
    `with demand as (
       select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::int[])
         as d (id, line_item_id, inventory_item_id, location_id, quantity)
     ), reserved as (
       insert into reservation_item (id, line_item_id, inventory_item_id, location_id, quantity, raw_quantity, allow_backorder)
       select id, line_item_id, inventory_item_id, location_id, quantity,
              jsonb_build_object('value', quantity::text, 'precision', 20), false
         from demand
     )
     update inventory_level l
        set reserved_quantity = l.reserved_quantity + t.quantity,
            raw_reserved_quantity = jsonb_build_object('value', (l.reserved_quantity + t.quantity)::text, 'precision', 20),
            updated_at = now()
       from (select inventory_item_id, location_id, sum(quantity) as quantity from demand group by 1, 2) t
      where l.inventory_item_id = t.inventory_item_id and l.location_id = t.location_id and l.deleted_at is null`,
    [
      demands.map(makeId),
      demands.map(({ lineItemId }) => lineItemId),
      demands.map(({ inventoryItemId }) => inventoryItemId),
      demands.map(({ locationId }) => locationId),
      demands.map(({ quantity }) => quantity),
    ],
  )
}
