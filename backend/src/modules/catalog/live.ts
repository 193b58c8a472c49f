/**
 * What is never stored in the read model because it must be true at this moment. Pieces of SQL over
 * `catalog_product p` and `organization o`.
 */

/** Stars that may be shown on the day `:day`: of a certificate that holds, three at least. */
export const starsOn = `case when p.stars_5 @> :day::date then 5 when p.stars_4 @> :day::date then 4 when p.stars_3 @> :day::date then 3 end`

const promisedToNobody = (items: string): string => `coalesce((
  select sum(greatest(floor(l.stocked_quantity - l.reserved_quantity), 0))::int from inventory_level l
   where ${items} and l.location_id = o.stock_location_id and l.deleted_at is null), 0)`

/** Stock at the seller's own location that is promised to nobody, of all variants that can be sold. */
export const availableQuantity = promisedToNobody("l.inventory_item_id = any(p.inventory_item_ids)")

/** The same of one variant, `catalog_variant v`. */
export const availableOfVariant = promisedToNobody("l.inventory_item_id = v.inventory_item_id")

/** The day from which goods that are not ready leave when they are ordered on the day `:day`; null where they are. */
export const shipsOn = `case when p.preorder_ships_on > :day::date then p.preorder_ships_on::text end`

/** The product may be seen and bought. */
export const onSale = `p.is_published and o.state = 'verified'`
