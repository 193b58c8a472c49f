import type { OcopGroup, PaymentMethod } from "@lienket/contracts"
import { businessDate } from "@lienket/vietnam"
import { integer, type Database } from "../../database/database"
import { availableOfVariant, shipsOn, starsOn } from "./live"
import type { Sellable } from "./sellable"

interface Row extends Omit<Sellable, "price_vnd" | "rules" | "certificate" | "seller" | "group"> {
  price_vnd: string
  stars: number | null
  certificate_number: string | null
  ocop_group: OcopGroup
  min_age: number | null
  allowed_payments: PaymentMethod[]
  is_promotable: boolean
  requires_shipping: boolean
  needs_booking_date: boolean
  seller_id: string
  seller_handle: string
  seller_name: string
  seller_state: Sellable["seller"]["state"]
  stock_location_id: string | null
  shipping_profile_id: string | null
  province_code: string
}

const statement = `
  select v.variant_id, v.product_id, v.inventory_item_id, p.handle, p.title_vi, p.title_en, v.unit_vi, v.unit_en,
         v.price_vnd, p.vat_basis_points, v.net_weight_grams, ${shipsOn} as ships_on, p.ocop_group, p.product_class, p.min_age, p.allowed_payments,
         p.is_promotable, p.requires_shipping, p.needs_booking_date, p.is_published, p.delivery_province_codes,
         p.thumbnail, p.pictures -> 0 as picture, ${availableOfVariant} as available_quantity,
         s.stars, c.number as certificate_number,
         o.id as seller_id, o.handle as seller_handle, o.name as seller_name, o.state as seller_state,
         o.stock_location_id, o.shipping_profile_id, o.province_code
    from catalog_variant v
    join catalog_product p on p.product_id = v.product_id
    join organization o on o.id = p.organization_id
    cross join lateral (select ${starsOn} as stars) s
    left join lateral (
      select number from jsonb_to_recordset(p.certificates)
          as held(number text, stars integer, valid_from date, valid_until date, revoked_on date)
       where held.stars = s.stars and :day::date between held.valid_from and held.valid_until
         and (held.revoked_on is null or held.revoked_on > :day::date)
       order by held.valid_until desc limit 1
    ) c on true
   where v.variant_id = any(:variantIds::text[]) and v.is_sellable`

/**
 * The variants of a cart by their id, with price, rules, seller and stock of this moment; the
 * certificate is that of the business day of `at`. Missing from the map: a variant the catalogue does
 * not know, or one without a price in VND or stock of its own, which can never be sold. Locks
 * nothing: reserving is the caller's.
 */
export const sellables = async (
  db: Database,
  variantIds: readonly string[],
  at: Date,
): Promise<ReadonlyMap<string, Sellable>> => {
  if (variantIds.length === 0) return new Map()
  const { rows } = await db.raw<{ rows: Row[] }>(statement, { variantIds, day: businessDate(at) })
  return new Map(rows.map((row) => [row.variant_id, sellableOf(row)]))
}

const sellableOf = (row: Row): Sellable => ({
  variant_id: row.variant_id,
  product_id: row.product_id,
  inventory_item_id: row.inventory_item_id,
  handle: row.handle,
  title_vi: row.title_vi,
  title_en: row.title_en,
  unit_vi: row.unit_vi,
  unit_en: row.unit_en,
  price_vnd: integer(row.price_vnd),
  vat_basis_points: row.vat_basis_points,
  net_weight_grams: row.net_weight_grams,
  ships_on: row.ships_on,
  group: row.ocop_group,
  product_class: row.product_class,
  rules: {
    min_age: row.min_age,
    allowed_payments: row.allowed_payments,
    promotable: row.is_promotable,
    requires_shipping: row.requires_shipping,
    needs_booking_date: row.needs_booking_date,
  },
  is_published: row.is_published,
  available_quantity: row.available_quantity,
  delivery_province_codes: row.delivery_province_codes,
  certificate:
    row.stars !== null && row.certificate_number !== null ? { number: row.certificate_number, stars: row.stars } : null,
  thumbnail: row.thumbnail,
  picture: row.picture,
  seller: {
    id: row.seller_id,
    handle: row.seller_handle,
    name: row.seller_name,
    state: row.seller_state,
    stock_location_id: row.stock_location_id,
    shipping_profile_id: row.shipping_profile_id,
    province_code: row.province_code,
  },
})
