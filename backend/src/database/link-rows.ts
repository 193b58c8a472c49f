import type { Database } from "./database"
import { entityIds } from "./entity-id"
import { insertRows } from "./insert-rows"

/** Link tables of Medusa, and how the ids of their rows begin. */
const prefixes = {
  product_sales_channel: "prodsc",
  product_shipping_profile: "prodsp",
  product_variant_inventory_item: "pvitem",
  product_variant_price_set: "pvps",
  sales_channel_stock_location: "scloc",
  location_fulfillment_provider: "locfp",
  location_fulfillment_set: "locfs",
  shipping_option_price_set: "sops",
} as const

/** Medusa's link modules open a connection of their own; rows that belong to our transaction go in here. */
export const insertLinks = async (
  db: Database,
  table: keyof typeof prefixes,
  rows: readonly Readonly<Record<string, string>>[],
): Promise<void> => {
  const id = entityIds(prefixes[table])
  await insertRows(
    db,
    table,
    rows.map((row) => ({ ...row, id: id() })),
  )
}
