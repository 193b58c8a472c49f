import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { ProductEvents, ProductWorkflowEvents } from "@medusajs/framework/utils"
import { updateCatalog } from "../workflows/catalog/update-catalog"

/** Keeps the shop's read model and search index in step with a product of Medusa. */
export default async function catalogProducts({ event, container }: SubscriberArgs<{ id: string }>): Promise<void> {
  await updateCatalog(container, [event.data.id])
}

export const config: SubscriberConfig = {
  event: [...Object.values(ProductWorkflowEvents), ProductEvents.PRODUCT_RESTORED],
  context: { subscriberId: "catalog-products" },
}
