import { againAfterDeadlock } from "../../database/again-after-deadlock"
import type { Database } from "../../database/database"

/**
 * One row for each product that has a profile and one for each of its variants, from Medusa's tables
 * and ours, in one statement. A variant can be sold when it has a price in VND and one inventory item
 * of its own, counted piece by piece, so that what the shop shows is what placing an order can
 * reserve; a product is published when one of its variants can be sold. What a card says of a product
 * (variant, unit, price) is said of the cheapest that can be sold.
 *
 * The stars hold on the days of the multiranges: whether a certificate is valid is decided when a
 * row is read, and no job has to run at midnight.
 *
 * Of two refreshes at once the one that began to read later wins; both take the rows in one order.
 */
const refresh = (scope: string): string => `
  with offered as materialized (
    select v.product_id, v.id as variant_id,
           row_number() over (partition by v.product_id order by g.position nulls last, v.variant_rank, v.id)::int - 1 as position,
           i.inventory_item_id, coalesce(g.unit_vi, v.title) as unit_vi, coalesce(g.unit_en, v.title) as unit_en,
           m.price_vnd, g.net_weight_grams, m.price_vnd is not null and i.inventory_item_id is not null as is_sellable
      from product_variant v
      left join variant_profile g on g.variant_id = v.id
      left join lateral (
        select min(amount)::bigint as price_vnd
          from product_variant_price_set s
          join price on price.price_set_id = s.price_set_id
         where s.variant_id = v.id and s.deleted_at is null and price.deleted_at is null
           and price.currency_code = 'vnd' and price.price_list_id is null and price.rules_count = 0
           and price.min_quantity is null and price.max_quantity is null
      ) m on true
      left join lateral (
        select min(inventory_item_id) as inventory_item_id
          from product_variant_inventory_item
         where variant_id = v.id and deleted_at is null
        having count(*) = 1 and min(required_quantity) = 1
      ) i on true
     where v.deleted_at is null and ${scope.replaceAll("p.id", "v.product_id")}
  ), card as (
    select distinct on (product_id) product_id, variant_id, unit_vi, unit_en, price_vnd, is_sellable
      from offered order by product_id, is_sellable desc, price_vnd, position
  ), prices as (
    select product_id, min(price_vnd) < max(price_vnd) as price_from,
           array_agg(distinct inventory_item_id order by inventory_item_id) as inventory_item_ids
      from offered where is_sellable group by product_id
  ), source as (
    select p.id as product_id, d.variant_id, f.organization_id, p.handle, p.title as title_vi, f.title_en,
           coalesce(d.unit_vi, '') as unit_vi, coalesce(d.unit_en, '') as unit_en,
           d.price_vnd, coalesce(a.price_from, false) as price_from, coalesce(a.inventory_item_ids, '{}') as inventory_item_ids,
           f.preorder_ships_on, f.price_is_illustrative, f.vat_basis_points,
           f.ocop_group, f.product_class, k.min_age, k.allowed_payments, k.is_promotable, k.requires_shipping, k.needs_booking_date,
           (p.status = 'published' and coalesce(d.is_sellable, false)) as is_published,
           coalesce(c.stars_3, '{}') as stars_3, coalesce(c.stars_4, '{}') as stars_4, coalesce(c.stars_5, '{}') as stars_5,
           coalesce(c.certificates, '[]') as certificates,
           f.delivery_province_codes,
           coalesce(p.thumbnail, f.pictures -> 0 ->> 'base' || '-' || (f.pictures -> 0 -> 'widths' ->> 0) || '.jpg') as thumbnail,
           f.pictures, f.story_vi, f.story_en, f.season_vi, f.season_en,
           f.storage, f.shelf_life_amount, f.shelf_life_unit, p.created_at, statement_timestamp() as refreshed_at
      from product p
      join product_profile f on f.product_id = p.id
      join product_class k on k.code = f.product_class
      left join card d on d.product_id = p.id
      left join prices a on a.product_id = p.id
      left join lateral (
        select range_agg(days) filter (where stars = 3) as stars_3,
               range_agg(days) filter (where stars = 4) as stars_4,
               range_agg(days) filter (where stars = 5) as stars_5,
               jsonb_agg(jsonb_build_object(
                 'number', number, 'decision_number', decision_number, 'decided_on', decided_on,
                 'authority_vi', authority_vi, 'authority_en', authority_en, 'authority_level', authority_level,
                 'stars', stars, 'score', score, 'valid_from', valid_from, 'valid_until', valid_until,
                 'revoked_on', revoked_on, 'is_demo', is_demo
               ) order by valid_until desc, stars desc, id) as certificates
          from (
            select *, case when revoked_on is null then daterange(valid_from, valid_until, '[]')
                           when revoked_on > valid_from then daterange(valid_from, least(revoked_on, valid_until + 1))
                           else 'empty'::daterange end as days
              from certificate where product_id = p.id and review_state = 'verified' and not is_proposed
          ) certified
      ) c on true
     where p.deleted_at is null and ${scope}
  ), gone as (
    delete from catalog_product p where ${scope.replaceAll("p.id", "p.product_id")}
       and not exists (select 1 from source where source.product_id = p.product_id)
    returning p.product_id
  ), written as (
    insert into catalog_product as row (
      product_id, variant_id, organization_id, handle, title_vi, title_en, unit_vi, unit_en,
      price_vnd, price_from, inventory_item_ids, preorder_ships_on, price_is_illustrative, vat_basis_points,
      ocop_group, product_class, min_age, allowed_payments, is_promotable, requires_shipping, needs_booking_date,
      is_published, stars_3, stars_4, stars_5, certificates,
      delivery_province_codes, thumbnail, pictures, story_vi, story_en, season_vi, season_en, storage,
      shelf_life_amount, shelf_life_unit, created_at, refreshed_at
    )
    select * from source order by product_id
    on conflict (product_id) do update set
      variant_id = excluded.variant_id, organization_id = excluded.organization_id, handle = excluded.handle,
      title_vi = excluded.title_vi, title_en = excluded.title_en, unit_vi = excluded.unit_vi, unit_en = excluded.unit_en,
      price_vnd = excluded.price_vnd, price_from = excluded.price_from, inventory_item_ids = excluded.inventory_item_ids,
      preorder_ships_on = excluded.preorder_ships_on, price_is_illustrative = excluded.price_is_illustrative,
      vat_basis_points = excluded.vat_basis_points, ocop_group = excluded.ocop_group, product_class = excluded.product_class,
      min_age = excluded.min_age, allowed_payments = excluded.allowed_payments, is_promotable = excluded.is_promotable,
      requires_shipping = excluded.requires_shipping, needs_booking_date = excluded.needs_booking_date,
      is_published = excluded.is_published, stars_3 = excluded.stars_3, stars_4 = excluded.stars_4, stars_5 = excluded.stars_5,
      certificates = excluded.certificates, delivery_province_codes = excluded.delivery_province_codes,
      thumbnail = excluded.thumbnail, pictures = excluded.pictures, story_vi = excluded.story_vi, story_en = excluded.story_en,
      season_vi = excluded.season_vi, season_en = excluded.season_en, storage = excluded.storage,
      shelf_life_amount = excluded.shelf_life_amount, shelf_life_unit = excluded.shelf_life_unit, created_at = excluded.created_at,
      refreshed_at = excluded.refreshed_at
    where row.refreshed_at <= excluded.refreshed_at
    returning product_id
  ), variants_gone as (
    delete from catalog_variant v using written
     where v.product_id = written.product_id and not exists (select 1 from offered where offered.variant_id = v.variant_id)
  ), variants_written as (
    insert into catalog_variant (
      variant_id, product_id, position, inventory_item_id, unit_vi, unit_en, price_vnd, net_weight_grams, is_sellable
    )
    select variant_id, product_id, position, inventory_item_id, unit_vi, unit_en, price_vnd, net_weight_grams, is_sellable
      from offered join written using (product_id) order by variant_id
    on conflict (variant_id) do update set
      product_id = excluded.product_id, position = excluded.position, inventory_item_id = excluded.inventory_item_id,
      unit_vi = excluded.unit_vi, unit_en = excluded.unit_en, price_vnd = excluded.price_vnd,
      net_weight_grams = excluded.net_weight_grams, is_sellable = excluded.is_sellable
  )
  select (select count(*)::int from written) as written, (select count(*)::int from gone) as removed`

const refreshAll = refresh("true")
const refreshSome = refresh("p.id = any(:ids::text[])")

const lock = (scope: string): string => `select from catalog_product p where ${scope} order by p.product_id for update`
const lockAll = lock("true")
const lockSome = lock("p.product_id = any(:ids::text[])")

/** How many rows were written and how many of vanished products were removed. */
export interface Refreshed {
  readonly written: number
  readonly removed: number
}

/**
 * Brings the read model of the shop up to date for some products, or for all of them. Knows nothing
 * of the search index: see `updateCatalog`.
 */
export const refreshCatalog = async (db: Database, productIds: readonly string[] | "all"): Promise<Refreshed> => {
  if (productIds !== "all" && productIds.length === 0) return { written: 0, removed: 0 }
  return await againAfterDeadlock(() => refreshOnce(db, productIds))
}

const refreshOnce = async (db: Database, productIds: readonly string[] | "all"): Promise<Refreshed> => {
  const bindings = productIds === "all" ? {} : { ids: productIds }
  return await db.transaction(async (transaction) => {
    // A variant that another refresh is just writing must be seen by this one, or it could not remove it.
    await transaction.raw(productIds === "all" ? lockAll : lockSome, bindings)
    const { rows } = await transaction.raw<{ rows: Refreshed[] }>(
      productIds === "all" ? refreshAll : refreshSome,
      bindings,
    )
    return rows[0] ?? { written: 0, removed: 0 }
  })
}
