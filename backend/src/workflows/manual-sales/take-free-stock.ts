import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { Refusal } from "../../http/refusal"

/** Pieces that leave the shelf without an order. */
export interface FreeStock {
  readonly inventory_item_id: string
  readonly location_id: string
  readonly pieces: number
  /** For the refusal. */
  readonly title: string
  readonly unit: string
  readonly field: string
}

interface Level {
  inventory_item_id: string
  location_id: string
  available: string
}

const keyOf = ({ inventory_item_id, location_id }: Pick<FreeStock, "inventory_item_id" | "location_id">): string =>
  `${inventory_item_id} ${location_id}`

/**
 * Counts stock down by what was sold elsewhere, never below what buyers of the shop have been
 * promised. Levels are locked in the order in which buying locks them.
 * @throws Refusal `insufficient_stock`.
 */
export const takeFreeStock = async (transaction: Knex.Transaction, taken: readonly FreeStock[]): Promise<void> => {
  if (taken.length === 0) return
  const { rows: levels } = await transaction.raw<{ rows: Level[] }>(
    `select inventory_item_id, location_id, stocked_quantity - reserved_quantity as available
       from inventory_level
      where inventory_item_id = any(?::text[]) and deleted_at is null
      order by id
        for update`,
    [[...new Set(taken.map(({ inventory_item_id }) => inventory_item_id))]],
  )
  const free = new Map(levels.map((level) => [keyOf(level), Math.max(0, Math.floor(Number(level.available)))]))
  for (const { title, unit, field, pieces, ...place } of taken) {
    const available = free.get(keyOf(place)) ?? 0
    if (pieces > available) throw new Refusal("insufficient_stock", { field, values: { title, unit, available } })
    free.set(keyOf(place), available - pieces)
  }
  // Medusa keeps each number twice, the second time with its precision in raw_*.
  await transaction.raw(
    `update inventory_level l
        set stocked_quantity = l.stocked_quantity - t.pieces,
            raw_stocked_quantity = jsonb_build_object('value', (l.stocked_quantity - t.pieces)::text, 'precision', 20),
            updated_at = now()
       from (select inventory_item_id, location_id, sum(pieces) as pieces
               from jsonb_to_recordset(?::jsonb) as m (inventory_item_id text, location_id text, pieces integer)
              group by 1, 2) t
      where l.inventory_item_id = t.inventory_item_id and l.location_id = t.location_id and l.deleted_at is null`,
    [JSON.stringify(taken)],
  )
}
