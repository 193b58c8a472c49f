import type { ISearchModuleService, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

/** The name of the index in src/search/product.ts. */
export const PRODUCT_INDEX = "product"

export const searchEngine = (container: MedusaContainer): ISearchModuleService => container.resolve(Modules.SEARCH)
