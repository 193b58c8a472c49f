import { getProduct } from "@lienket/contracts"
import { handle } from "../../../../http/handle"
import { Refusal } from "../../../../http/refusal"
import { CATALOG_MODULE } from "../../../../modules/catalog"
import type { CatalogModuleService } from "../../../../modules/catalog/service"
import { certificateState } from "../../../../modules/ocop/certificate-validity"
import { cacheable, seconds } from "../../cacheable"

export const GET = cacheable(
  seconds,
  handle(getProduct, async ({ container, db, params, locale, now }) => {
    const catalog = container.resolve<CatalogModuleService>(CATALOG_MODULE)
    const page = await catalog.productPage(db, params.handle, { locale, at: now, certificateState })
    if (page === null) throw new Refusal("product_not_found", { field: "handle" })
    return page
  }),
)
