import type { Database } from "../../database/database"

export interface StoreDefaults {
  readonly region_id: string
  readonly sales_channel_id: string
}

/**
 * The one region and sales channel of the shop.
 * @throws Error when the installation has not been set up.
 */
export const storeDefaults = async (db: Database): Promise<StoreDefaults> => {
  const row = await db("store")
    .whereNull("deleted_at")
    .first<{ region_id: string | null; sales_channel_id: string | null } | undefined>({
      region_id: "default_region_id",
      sales_channel_id: "default_sales_channel_id",
    })
  if (!row?.region_id || !row.sales_channel_id)
    throw new Error("the store has no default region or sales channel: run the bootstrap script")
  return { region_id: row.region_id, sales_channel_id: row.sales_channel_id }
}
