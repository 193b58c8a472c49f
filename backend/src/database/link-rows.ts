import { generateEntityId } from "@medusajs/framework/utils"
import type { Database } from "./database"

type LinkTable =
  | "product_sales_channel"
  | "product_shipping_profile"
  | "product_variant_inventory_item"
  | "product_variant_price_set"
  | "sales_channel_stock_location"
  | "location_fulfillment_provider"
  | "location_fulfillment_set"
  | "shipping_option_price_set"

/** Medusa's link modules open a connection of their own; rows that belong to our transaction go in here. */
export const insertLinks = async (
  db: Database,
  table: LinkTable,
  rows: readonly Readonly<Record<string, string>>[],
): Promise<void> => {
  await db.batchInsert(
    table,
    rows.map((row) => ({ ...row, id: generateEntityId("", "link") })),
    500,
  )
}
