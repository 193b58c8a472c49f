import { listProductChoices } from "@lienket/contracts"
import { handle } from "../../../http/handle"
import { OCOP_MODULE } from "../../../modules/ocop"
import type { OcopModuleService } from "../../../modules/ocop/service"

export const GET = handle(listProductChoices, async ({ container, db, caller, locale }) => {
  const ocop = container.resolve<OcopModuleService>(OCOP_MODULE)
  return { items: await ocop.productChoices(db, caller.organization.id, locale) }
})
