import { listProvinces } from "@lienket/contracts"
import { handle } from "../../../http/handle"
import { CATALOG_MODULE } from "../../../modules/catalog"
import type { CatalogModuleService } from "../../../modules/catalog/service"
import { cacheable, seconds } from "../cacheable"

export const GET = cacheable(
  seconds,
  handle(listProvinces, async ({ container, db }) => {
    const catalog = container.resolve<CatalogModuleService>(CATALOG_MODULE)
    return { items: await catalog.listProvinces(db) }
  }),
)
