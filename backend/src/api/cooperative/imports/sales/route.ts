import { previewSales } from "@lienket/contracts"
import { handle } from "../../../../http/handle"
import { previewImport } from "../../../../workflows/import/preview-import"
import { salesImporter } from "../../../../workflows/import/sales"
import { situationOf } from "../../../situation-of"

export const POST = handle(previewSales, async (call) => previewImport(salesImporter, situationOf(call), call.file))
