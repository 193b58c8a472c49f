import { applyProducts } from "@lienket/contracts"
import { handle } from "../../../../../../http/handle"
import { applyImport } from "../../../../../../workflows/import/apply-import"
import { productImporter } from "../../../../../../workflows/import/products"
import { situationOf } from "../../../../../situation-of"

export const POST = handle(applyProducts, async (call) =>
  applyImport(productImporter, situationOf(call), call.params.id),
)
