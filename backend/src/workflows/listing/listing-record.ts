import type { ListingState, OcopGroup, Picture, ProductLabel } from "@lienket/contracts"
import type { ProductClass } from "@lienket/vietnam"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { integer, type Database } from "../../database/database"
import { Refusal } from "../../http/refusal"
import { isLowSql } from "./low-stock"

/** A product as its seller knows it, from Medusa's tables and ours. */
export interface ListingRecord {
  readonly id: string
  readonly organization_id: string
  readonly handle: string
  readonly title: string
  readonly state: ListingState
  readonly updated_at: string
  readonly product_class: ProductClass
  readonly ocop_group: OcopGroup
  readonly title_en: string
  readonly shelf_life_amount: number | null
  readonly shelf_life_unit: "day" | "month" | null
  readonly storage: "ambient" | "chilled" | "frozen" | null
  readonly story_vi: string
  readonly story_en: string
  readonly season_vi: string | null
  readonly season_en: string | null
  readonly season_months: readonly number[]
  readonly label: ProductLabel
  /** `YYYY-MM-DD`. */
  readonly preorder_ships_on: string | null
  readonly delivery_province_codes: readonly string[] | null
  readonly vat_basis_points: number | null
  readonly price_is_illustrative: boolean
  readonly pictures: readonly Picture[]
  /** In the order of the page. */
  readonly variants: readonly VariantRecord[]
}

export interface VariantRecord {
  readonly id: string
  readonly unit_vi: string
  readonly unit_en: string
  readonly net_weight_grams: number | null
  readonly price_id: string | null
  readonly price_vnd: number | null
  readonly inventory_item_id: string | null
  /** Pieces at the seller's location, and those of them that are promised to orders. */
  readonly stocked: number
  readonly reserved: number
  readonly low_stock_pieces: number | null
  readonly is_low: boolean
}

/** The columns of a `ListingRecord`, of `product p`, `product_profile f` and `organization o`. */
export const recordColumns = `
  p.id, f.organization_id, p.handle, p.title, p.updated_at,
  case when f.archived_at is not null then 'archived' when p.status = 'published' then 'on_sale' else 'hidden' end as state,
  f.product_class, f.ocop_group, f.title_en, f.shelf_life_amount, f.shelf_life_unit, f.storage, f.story_vi, f.story_en,
  f.season_vi, f.season_en, f.season_months, f.label, f.preorder_ships_on::text as preorder_ships_on,
  f.delivery_province_codes, f.vat_basis_points, f.price_is_illustrative, f.pictures, v.variants`

/** A product on sale of which a variant is running out, by the columns and `v.is_low`. */
export const isRunningOut = "state = 'on_sale' and is_low"

/** What the columns are read from; every product of ours has one organisation. */
export const recordTables = `
  product_profile f
  join product p on p.id = f.product_id and p.deleted_at is null
  join organization o on o.id = f.organization_id
  cross join lateral (
    select coalesce(jsonb_agg(jsonb_build_object(
             'id', variant.id, 'unit_vi', coalesce(g.unit_vi, variant.title), 'unit_en', coalesce(g.unit_en, variant.title),
             'net_weight_grams', g.net_weight_grams, 'price_id', m.id, 'price_vnd', m.amount,
             'inventory_item_id', i.inventory_item_id, 'stocked', coalesce(l.stocked, 0), 'reserved', coalesce(l.reserved, 0),
             'low_stock_pieces', g.low_stock_pieces, 'is_low', ${isLowSql("coalesce(l.stocked - l.reserved, 0)", "g.low_stock_pieces")}
           ) order by g.position nulls last, variant.variant_rank, variant.id), '[]') as variants,
           coalesce(min(coalesce(l.stocked - l.reserved, 0)), 0) as least_available,
           coalesce(bool_or(${isLowSql("coalesce(l.stocked - l.reserved, 0)", "g.low_stock_pieces")}), true) as is_low,
           min(w.since) as low_since,
           coalesce(max(coalesce(l.stocked - l.reserved, 0)), 0) as most_available
      from product_variant variant
      left join variant_profile g on g.variant_id = variant.id
      left join low_stock w on w.variant_id = variant.id
      left join lateral (
        select price.id, price.amount::bigint as amount
          from product_variant_price_set s
          join price on price.price_set_id = s.price_set_id
         where s.variant_id = variant.id and s.deleted_at is null and price.deleted_at is null
           and price.currency_code = 'vnd' and price.price_list_id is null and price.rules_count = 0
           and price.min_quantity is null and price.max_quantity is null
         order by price.amount, price.id limit 1
      ) m on true
      left join lateral (
        select min(inventory_item_id) as inventory_item_id
          from product_variant_inventory_item
         where variant_id = variant.id and deleted_at is null
        having count(*) = 1 and min(required_quantity) = 1
      ) i on true
      left join lateral (
        select floor(sum(stocked_quantity))::bigint as stocked, ceil(sum(reserved_quantity))::bigint as reserved
          from inventory_level
         where inventory_item_id = i.inventory_item_id and location_id = o.stock_location_id and deleted_at is null
      ) l on true
     where variant.product_id = p.id and variant.deleted_at is null
  ) v`

interface Row extends Omit<ListingRecord, "updated_at"> {
  readonly updated_at: Date
}

export const recordOf = ({ updated_at, ...row }: Row): ListingRecord => ({
  ...row,
  updated_at: updated_at.toISOString(),
  variants: row.variants.map((variant) => ({
    ...variant,
    price_vnd: variant.price_vnd === null ? null : integer(variant.price_vnd),
  })),
})
export type RecordRow = Row

/**
 * A product of an organisation's own.
 * @throws Refusal `not_found` also for another organisation's.
 */
export const readListing = async (db: Database, organizationId: string, productId: string): Promise<ListingRecord> => {
  const { rows } = await db.raw<{ rows: Row[] }>(
    `select ${recordColumns} from ${recordTables} where f.product_id = ? and f.organization_id = ?`,
    [productId, organizationId],
  )
  const [row] = rows
  if (row === undefined) throw new Refusal("not_found")
  return recordOf(row)
}

/**
 * The same, locked until the transaction ends: two who change a product wait for each other.
 * @throws Refusal `not_found` also for another organisation's.
 */
export const lockListing = async (
  transaction: Knex.Transaction,
  organizationId: string,
  productId: string,
): Promise<ListingRecord> => {
  await transaction("product_profile")
    .where({ product_id: productId, organization_id: organizationId })
    .forUpdate()
    .select("product_id")
  return await readListing(transaction, organizationId, productId)
}

/**
 * The variant that is meant: the one named, or the only one there is.
 * @throws Refusal `required` where several could be meant, `not_found` where none is.
 */
export const variantOf = (record: ListingRecord, variantId: string | undefined): VariantRecord => {
  const [only, ...others] = record.variants
  if (variantId === undefined && others.length > 0) throw new Refusal("required", { field: "variant_id" })
  const variant = variantId === undefined ? only : record.variants.find(({ id }) => id === variantId)
  if (variant === undefined) throw new Refusal("not_found", { field: "variant_id" })
  return variant
}
