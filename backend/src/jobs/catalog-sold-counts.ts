import type { MedusaContainer } from "@medusajs/framework/types"
import { now } from "../clock"
import { databaseOf } from "../database/database"
import { CATALOG_MODULE } from "../modules/catalog"
import type { CatalogModuleService } from "../modules/catalog/service"

/** What "best selling" sorts by; an hour late is soon enough. */
export default async function catalogSoldCounts(container: MedusaContainer): Promise<void> {
  const catalog: CatalogModuleService = container.resolve(CATALOG_MODULE)
  await catalog.refreshSoldCounts(databaseOf(container), now())
}

export const config = { name: "catalog-sold-counts", schedule: "7 * * * *" }
