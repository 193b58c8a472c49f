import { getProduct } from "@lienket/contracts"
import { businessDate } from "@lienket/vietnam"
import { handle } from "../../../../http/handle"
import { Refusal } from "../../../../http/refusal"
import { CATALOG_MODULE } from "../../../../modules/catalog"
import type { CatalogModuleService } from "../../../../modules/catalog/service"
import { OCOP_MODULE } from "../../../../modules/ocop"
import { certificateState } from "../../../../modules/ocop/certificate-validity"
import type { OcopModuleService } from "../../../../modules/ocop/service"
import { cacheable, seconds } from "../../cacheable"

export const GET = cacheable(
  seconds,
  handle(getProduct, async ({ container, db, params, locale, now }) => {
    const catalog = container.resolve<CatalogModuleService>(CATALOG_MODULE)
    const page = await catalog.productPage(db, params.handle, { locale, at: now, certificateState })
    if (page === null) throw new Refusal("product_not_found", { field: "handle" })
    const ocop = container.resolve<OcopModuleService>(OCOP_MODULE)
    const credentials = await ocop.shownCredentials(db, { productHandle: params.handle }, businessDate(now))
    return { ...page, credentials }
  }),
)
