import { suggestLotCode } from "@lienket/contracts"
import { handle } from "../../../http/handle"
import { Refusal } from "../../../http/refusal"
import { OCOP_MODULE } from "../../../modules/ocop"
import { expiryOf, nextLotCode } from "../../../modules/ocop/batches/lot-code"
import type { OcopModuleService } from "../../../modules/ocop/service"

export const GET = handle(suggestLotCode, async ({ container, db, caller, locale, query }) => {
  const ocop = container.resolve<OcopModuleService>(OCOP_MODULE)
  const choices = await ocop.productChoices(db, caller.organization.id, locale)
  const choice = choices.find(({ variants }) => variants.some(({ id }) => id === query.variant))
  if (choice === undefined) throw new Refusal("not_found", { field: "variant" })
  const stem = query.produced_on.slice(2).replaceAll("-", "")
  const taken = await ocop.lotCodesLike(db, choice.product_id, stem)
  return {
    lot_code: nextLotCode(query.produced_on, taken),
    expires_on: expiryOf(query.produced_on, choice.shelf_life),
  }
})
