import { listCooperatives } from "@lienket/contracts"
import { handle } from "../../../http/handle"
import { CATALOG_MODULE } from "../../../modules/catalog"
import type { CatalogModuleService } from "../../../modules/catalog/service"
import { cacheable, seconds } from "../cacheable"

export const GET = cacheable(
  seconds,
  handle(listCooperatives, async ({ container, db, query, locale }) => {
    const { q = "", province, limit = 24, offset = 0 } = query
    const catalog = container.resolve<CatalogModuleService>(CATALOG_MODULE)
    const list = await catalog.listCooperatives(db, { q: q.trim() === "" ? null : q, province, limit, offset }, locale)
    return { ...list, limit, offset }
  }),
)
