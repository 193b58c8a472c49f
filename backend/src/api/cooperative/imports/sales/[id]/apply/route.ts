import { applySales } from "@lienket/contracts"
import { handle } from "../../../../../../http/handle"
import { applyImport } from "../../../../../../workflows/import/apply-import"
import { salesImporter } from "../../../../../../workflows/import/sales"
import { situationOf } from "../../../../../situation-of"

export const POST = handle(applySales, async (call) => applyImport(salesImporter, situationOf(call), call.params.id))
