import { deliveryOptions } from "./delivery-options"
import { refreshCatalog } from "./refresh"
import { sellables } from "./sellables"

/** Read model of the shop and its search engines. */
export class CatalogModuleService {
  readonly refreshCatalog = refreshCatalog
  readonly sellables = sellables
  readonly deliveryOptions = deliveryOptions
}
