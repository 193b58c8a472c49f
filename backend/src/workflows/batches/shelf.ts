import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** Where the pieces of a variant lie at its seller's own location. */
export interface Shelf {
  readonly level_id: string
}

/**
 * Holds the shelf of a variant against everybody who sells from it, before its lots are touched: the
 * order in which packing takes both. Null when the seller keeps no stock of it.
 */
export const lockShelf = async (
  transaction: Knex.Transaction,
  variantId: string,
  organizationId: string,
): Promise<Shelf | null> => {
  const { rows } = await transaction.raw<{ rows: Shelf[] }>(
    `select l.id as level_id
       from product_variant_inventory_item i
       join organization o on o.id = ?
       join inventory_level l on l.inventory_item_id = i.inventory_item_id and l.location_id = o.stock_location_id
      where i.variant_id = ? and i.deleted_at is null and l.deleted_at is null
      order by l.id for update of l`,
    [organizationId, variantId],
  )
  return rows[0] ?? null
}

/**
 * Counts whole pieces onto the shelf or off it, never below zero: what is promised to buyers and not
 * there any more is refused when their orders are packed.
 */
export const countShelf = async (transaction: Knex.Transaction, { level_id }: Shelf, pieces: number): Promise<void> => {
  // Medusa keeps each number twice, the second time with its precision in raw_*.
  await transaction.raw(
    `update inventory_level
        set stocked_quantity = greatest(stocked_quantity + :pieces::int, 0),
            raw_stocked_quantity = jsonb_build_object('value', greatest(stocked_quantity + :pieces::int, 0)::text, 'precision', 20),
            updated_at = now()
      where id = :level_id`,
    { pieces, level_id },
  )
}
