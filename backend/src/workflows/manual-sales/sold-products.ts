import type { OcopGroup } from "@lienket/contracts"
import type { Database } from "../../database/database"
import type { SoldProduct } from "../../modules/sales/manual-sale"

interface Row {
  variant_id: string
  product_id: string
  title_vi: string
  unit_vi: string
  ocop_group: OcopGroup
  net_weight_grams: number | null
  inventory_item_id: string | null
  stock_location_id: string | null
}

/** Those of these variants that are an organisation's own, on sale in the shop or not, by their id. */
export const soldProducts = async (
  db: Database,
  organizationId: string,
  variantIds: readonly string[],
): Promise<ReadonlyMap<string, SoldProduct>> => {
  if (variantIds.length === 0) return new Map()
  const { rows } = await db.raw<{ rows: Row[] }>(
    `select v.variant_id, p.product_id, p.title_vi, v.unit_vi, p.ocop_group, v.net_weight_grams, v.inventory_item_id,
            o.stock_location_id
       from catalog_variant v
       join catalog_product p on p.product_id = v.product_id
       join organization o on o.id = p.organization_id
      where p.organization_id = ? and v.variant_id = any(?::text[])`,
    [organizationId, [...new Set(variantIds)]],
  )
  return new Map(rows.map((row) => [row.variant_id, productOf(row)]))
}

const productOf = ({ inventory_item_id, stock_location_id, ...row }: Row): SoldProduct => ({
  variant_id: row.variant_id,
  product_id: row.product_id,
  title: row.title_vi,
  unit: row.unit_vi,
  group: row.ocop_group,
  net_weight_grams: row.net_weight_grams,
  stock:
    inventory_item_id === null || stock_location_id === null
      ? null
      : { inventory_item_id, location_id: stock_location_id },
})
