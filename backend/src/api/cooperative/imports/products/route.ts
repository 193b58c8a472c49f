import { previewProducts } from "@lienket/contracts"
import { handle } from "../../../../http/handle"
import { previewImport } from "../../../../workflows/import/preview-import"
import { productImporter } from "../../../../workflows/import/products"
import { situationOf } from "../../../situation-of"

export const POST = handle(previewProducts, async (call) =>
  previewImport(productImporter, situationOf(call), call.file),
)
