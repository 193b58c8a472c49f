/**
 * What is never stored in the read model because it must be true at this moment. Pieces of SQL over
 * `catalog_product p` and `organization o`.
 */

/** Stars that may be shown on the day `:day`: of a certificate that holds, three at least. */
export const starsOn = `case when p.stars_5 @> :day::date then 5 when p.stars_4 @> :day::date then 4 when p.stars_3 @> :day::date then 3 end`

/** Stock at the seller's own location that is promised to nobody. */
export const availableQuantity = `coalesce((
  select greatest(floor(sum(l.stocked_quantity - l.reserved_quantity)), 0)::int from inventory_level l
   where l.inventory_item_id = p.inventory_item_id and l.location_id = o.stock_location_id and l.deleted_at is null), 0)`

/** The product may be seen and bought. */
export const onSale = `p.is_published and o.state = 'verified'`
