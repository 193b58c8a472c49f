import { getCooperative } from "@lienket/contracts"
import { handle } from "../../../../http/handle"
import { Refusal } from "../../../../http/refusal"
import { CATALOG_MODULE } from "../../../../modules/catalog"
import type { CatalogModuleService } from "../../../../modules/catalog/service"
import { cacheable, seconds } from "../../cacheable"

export const GET = cacheable(
  seconds,
  handle(getCooperative, async ({ container, db, params, locale, now }) => {
    const catalog = container.resolve<CatalogModuleService>(CATALOG_MODULE)
    const page = await catalog.cooperativePage(db, params.handle, { locale, at: now })
    if (page === null) throw new Refusal("not_found", { field: "handle" })
    return page
  }),
)
