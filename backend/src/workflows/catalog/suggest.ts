import type { RouteResponse, suggestProducts } from "@lienket/contracts"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { Locale } from "../../http/locale"
import { CATALOG_MODULE } from "../../modules/catalog"
import type { CatalogModuleService } from "../../modules/catalog/service"
import { findProducts } from "./find-products"

type Suggestions = RouteResponse<typeof suggestProducts>

const mostProducts = 6
const mostCooperatives = 4
// A few more than are shown: a hit may have left the shop since the index was written.
const mostHits = 24

/**
 * What the words typed so far could mean.
 * @throws Refusal `service_unavailable` when the search engine does not answer.
 */
export const suggest = async (
  container: MedusaContainer,
  db: Knex,
  q: string,
  { locale, at }: { readonly locale: Locale; readonly at: Date },
): Promise<Suggestions> => {
  if (q.trim() === "") return { products: [], cooperatives: [] }
  const catalog = container.resolve<CatalogModuleService>(CATALOG_MODULE)
  const hits = await findProducts(container, q, { typing: true, most: mostHits })
  const [products, cooperatives] = await Promise.all([
    catalog.listProducts(
      db,
      { hits, in_stock: false, promotable: false, sort: "relevance", limit: mostProducts, offset: 0 },
      { locale, at },
    ),
    catalog.listCooperatives(db, { q, limit: mostCooperatives, offset: 0 }, locale),
  ])
  return {
    products: products.items.map(({ handle, title, picture, price, price_from, unit }) => ({
      handle,
      title,
      picture,
      price,
      price_from,
      unit,
    })),
    cooperatives: cooperatives.items.map(({ handle, name, province }) => ({ handle, name, province })),
  }
}
