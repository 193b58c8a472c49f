import type { OcopGroup } from "@lienket/contracts"
import type { Database } from "../../database/database"

/** What the search index is written from: one product, whether on sale or not. */
export interface SearchRow {
  readonly product_id: string
  readonly title_vi: string
  readonly title_en: string
  readonly ocop_group: OcopGroup
  readonly is_published: boolean
  readonly seller_name: string
  readonly seller_name_en: string | null
  readonly seller_state: string
  readonly province_code: string
  readonly commune_code: string | null
  readonly sales_channel_ids: readonly string[]
}

/** Which rows: some products, those of a seller, those refreshed since a moment, or the next page after a product. */
export interface SearchRowFilter {
  readonly product_ids?: readonly string[]
  readonly organization_id?: string
  readonly refreshed_since?: Date
  readonly after?: string
  readonly limit?: number
}

/** Rows in the order of their product ids. */
export const searchRows = async (db: Database, filter: SearchRowFilter): Promise<SearchRow[]> => {
  const { product_ids, organization_id, refreshed_since, after, limit } = filter
  const conditions = [
    ...(product_ids === undefined ? [] : ["p.product_id = any(:product_ids::text[])"]),
    ...(organization_id === undefined ? [] : ["p.organization_id = :organization_id"]),
    ...(refreshed_since === undefined ? [] : ["p.refreshed_at >= :refreshed_since::timestamptz"]),
    ...(after === undefined ? [] : ["p.product_id > :after"]),
  ]
  const { rows } = await db.raw<{ rows: SearchRow[] }>(
    `select p.product_id, p.title_vi, p.title_en, p.ocop_group, p.is_published, o.name as seller_name,
            o.name_en as seller_name_en, o.state as seller_state, o.province_code, o.commune_code,
            array(select sales_channel_id from product_sales_channel c
                   where c.product_id = p.product_id and c.deleted_at is null)::text[] as sales_channel_ids
       from catalog_product p
       join organization o on o.id = p.organization_id
       ${conditions.length === 0 ? "" : `where ${conditions.join(" and ")}`}
      order by p.product_id ${limit === undefined ? "" : "limit :limit"}`,
    {
      ...(product_ids === undefined ? {} : { product_ids }),
      ...(organization_id === undefined ? {} : { organization_id }),
      ...(refreshed_since === undefined ? {} : { refreshed_since: refreshed_since.toISOString() }),
      ...(after === undefined ? {} : { after }),
      ...(limit === undefined ? {} : { limit }),
    },
  )
  return rows
}
