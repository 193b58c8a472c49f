import { usualLowStock } from "@lienket/contracts"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { notifyOrganizations } from "../notify/notify"

/**
 * SQL: whether so few pieces can still be sold that the seller should know. The threshold is the variant's own,
 * or else the usual one. The list of products, the work of the day and the warning all ask this.
 */
export const isLowSql = (available: string, threshold: string): string =>
  `${available} <= coalesce(${threshold}, ${usualLowStock})`

/** Of which variants. */
export type Goods =
  | { readonly variantIds: readonly string[] }
  | { readonly inventoryItemIds: readonly string[] }
  | { readonly productIds: readonly string[] }
  | { readonly orderId: string }

interface Fallen {
  readonly product_id: string
  readonly organization_id: string
  readonly title_vi: string
  readonly title_en: string
  readonly unit_vi: string
  readonly unit_en: string
  readonly pieces: number
}

/**
 * To be called, in the same transaction, when the stock of goods has changed, up or down. Where what can be sold
 * of a variant has become little, its seller is told, and not again until there was more of it. The caller holds
 * the levels, so that of many buyers at once one makes it fall.
 */
export const watchStock = async (
  container: MedusaContainer,
  transaction: Knex.Transaction,
  goods: Goods,
  at: Date,
): Promise<void> => {
  const fallen = await noteLowStock(transaction, goods, at)
  await notifyOrganizations(
    container,
    transaction,
    fallen.map(({ product_id, organization_id, pieces, ...names }) => ({
      organizationId: organization_id,
      kind: "stock_low" as const,
      subject: { type: "product", id: product_id },
      path: `/kenh-htx/san-pham/${product_id}`,
      data: { ...names, left: Math.max(0, pieces) },
      at,
    })),
  )
}

/** The same where nobody holds the levels yet. */
export const lockAndWatchStock = async (
  container: MedusaContainer,
  transaction: Knex.Transaction,
  goods: Goods,
  at: Date,
): Promise<void> => {
  await lockLevels(transaction, goods)
  await watchStock(container, transaction, goods, at)
}

interface NewShelf {
  readonly variant_id: string
  readonly stock: number
  readonly low_stock_pieces: number | null
}

/** Of goods that are new, those of which there is little: nothing has been sold, and nobody needs to be told. */
export const noteFirstStock = async (
  transaction: Knex.Transaction,
  shelves: readonly NewShelf[],
  at: Date,
): Promise<void> => {
  await transaction.raw(
    `insert into low_stock (variant_id, since)
     select variant_id, ?::timestamptz
       from jsonb_to_recordset(?::jsonb) as s (variant_id text, stock integer, low_stock_pieces integer)
      where ${isLowSql("stock", "low_stock_pieces")}`,
    [at, JSON.stringify(shelves)],
  )
}

/** The seller has said something else of a product: that is noted, and nobody needs to be told. */
export const settleLowStock = async (transaction: Knex.Transaction, goods: Goods, at: Date): Promise<void> => {
  await lockLevels(transaction, goods)
  await noteLowStock(transaction, goods, at)
}

const shelves = `
  product_variant_inventory_item i
  join variant_profile g on g.variant_id = i.variant_id
  join product_profile f on f.product_id = g.product_id
  join product p on p.id = f.product_id and p.deleted_at is null
  join organization o on o.id = f.organization_id
  join inventory_level l on l.inventory_item_id = i.inventory_item_id and l.location_id = o.stock_location_id
                        and l.deleted_at is null`

/** @returns what has become little with this, of goods that are on sale. */
const noteLowStock = async (transaction: Knex.Transaction, goods: Goods, at: Date): Promise<Fallen[]> => {
  const { condition, value } = chosen(goods)
  const { rows } = await transaction.raw<{ rows: Fallen[] }>(
    `with shelf as (
       select g.variant_id, g.product_id, f.organization_id, p.title as title_vi, f.title_en, g.unit_vi, g.unit_en,
              floor(l.stocked_quantity - l.reserved_quantity)::int as pieces, g.low_stock_pieces,
              p.status = 'published' and f.archived_at is null as is_on_sale
         from ${shelves}
        where ${condition} and i.deleted_at is null
     ), risen as (
       delete from low_stock s using shelf
        where s.variant_id = shelf.variant_id and not (${isLowSql("shelf.pieces", "shelf.low_stock_pieces")})
     ), fallen as (
       insert into low_stock (variant_id, since)
       select variant_id, ?::timestamptz from shelf where ${isLowSql("pieces", "low_stock_pieces")}
       on conflict (variant_id) do nothing
       returning variant_id
     )
     select product_id, organization_id, title_vi, title_en, unit_vi, unit_en, pieces
       from shelf join fallen using (variant_id) where is_on_sale order by variant_id`,
    [value, at],
  )
  return rows
}

/** In the order in which buying locks them. */
const lockLevels = async (transaction: Knex.Transaction, goods: Goods): Promise<void> => {
  const { condition, value } = chosen(goods)
  await transaction.raw(
    `select l.id from ${shelves} where ${condition} and i.deleted_at is null order by l.id for update of l`,
    [value],
  )
}

const chosen = (goods: Goods): { readonly condition: string; readonly value: string | string[] } => {
  if ("variantIds" in goods) return { condition: "i.variant_id = any(?::text[])", value: [...goods.variantIds] }
  if ("inventoryItemIds" in goods)
    return { condition: "i.inventory_item_id = any(?::text[])", value: [...goods.inventoryItemIds] }
  if ("productIds" in goods) return { condition: "g.product_id = any(?::text[])", value: [...goods.productIds] }
  return {
    condition: "i.variant_id in (select variant_id from order_part_line where order_id = ?)",
    value: goods.orderId,
  }
}
