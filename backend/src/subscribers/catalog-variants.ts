import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { PricingEvents, ProductVariantWorkflowEvents } from "@medusajs/framework/utils"
import { databaseOf } from "../database/database"
import { CATALOG_MODULE } from "../modules/catalog"
import type { CatalogModuleService } from "../modules/catalog/service"
import { updateCatalog } from "../workflows/catalog/update-catalog"

/** Keeps the shop's read model in step with a variant or a price, whichever way it was changed. */
export default async function catalogVariants({ event, container }: SubscriberArgs<{ id: string }>): Promise<void> {
  const catalog: CatalogModuleService = container.resolve(CATALOG_MODULE)
  await updateCatalog(container, await catalog.productsOf(databaseOf(container), event.data.id))
}

export const config: SubscriberConfig = {
  event: [
    ...Object.values(ProductVariantWorkflowEvents),
    PricingEvents.PRICE_CREATED,
    PricingEvents.PRICE_UPDATED,
    PricingEvents.PRICE_DELETED,
  ],
  context: { subscriberId: "catalog-variants" },
}
