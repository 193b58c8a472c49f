import { listProducts } from "@lienket/contracts"
import { handle } from "../../../http/handle"
import { CATALOG_MODULE } from "../../../modules/catalog"
import type { CatalogModuleService } from "../../../modules/catalog/service"
import { findProducts } from "../../../workflows/catalog/find-products"
import { cacheable, seconds } from "../cacheable"

export const GET = cacheable(
  seconds,
  handle(listProducts, async ({ container, db, query, locale, now }) => {
    const { q = "", in_stock, promotable, sort = "relevance", limit = 24, offset = 0, ...filters } = query
    const hits = q.trim() === "" ? null : await findProducts(container, q)
    const catalog = container.resolve<CatalogModuleService>(CATALOG_MODULE)
    const listing = await catalog.listProducts(
      db,
      { ...filters, hits, in_stock: in_stock === "true", promotable: promotable === "true", sort, limit, offset },
      { locale, at: now },
    )
    return { ...listing, limit, offset }
  }),
)
