import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { ModuleJoinerConfig } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { cooperativePage, listCooperatives } from "./cooperatives"
import { deliveryOptions } from "./delivery-options"
import { listProducts } from "./listing"
import { productPage } from "./product-page"
import { productsOf } from "./products-of"
import { listProvinces } from "./provinces"
import { refreshCatalog } from "./refresh"
import { searchRows, type SearchRow, type SearchRowFilter } from "./search-rows"
import { sellables } from "./sellables"
import { refreshSoldCounts } from "./sold-counts"

interface Dependencies {
  readonly [ContainerRegistrationKeys.PG_CONNECTION]: Knex
}

/** Read model of the shop and what its search index is written from. */
export class CatalogModuleService {
  readonly refreshCatalog = refreshCatalog
  readonly refreshSoldCounts = refreshSoldCounts
  readonly sellables = sellables
  readonly deliveryOptions = deliveryOptions
  readonly listProducts = listProducts
  readonly productPage = productPage
  readonly listCooperatives = listCooperatives
  readonly cooperativePage = cooperativePage
  readonly listProvinces = listProvinces
  readonly searchRows = searchRows
  readonly productsOf = productsOf

  readonly #db: Knex

  constructor(dependencies: Dependencies) {
    this.#db = dependencies[ContainerRegistrationKeys.PG_CONNECTION]
  }

  /**
   * The Search Module gives an index nothing but Medusa's Query to read with, so the rows it is
   * written from are offered there, under this one name and linked to nothing.
   */
  __joinerConfig(): ModuleJoinerConfig {
    return {
      serviceName: "catalog",
      primaryKeys: ["product_id"],
      linkableKeys: {},
      schema: "type CatalogSearchRow { product_id: ID! }",
      alias: [
        { name: ["catalog_search_rows"], entity: "CatalogSearchRow", args: { methodSuffix: "CatalogSearchRows" } },
      ],
    }
  }

  /** Read by Query: see `__joinerConfig`. */
  async listCatalogSearchRows(filter: SearchRowFilter): Promise<SearchRow[]> {
    return await searchRows(this.#db, filter)
  }
}
