import { getSalesTemplate } from "@lienket/contracts"
import { handleFile } from "../../../../../http/handle"
import { salesImporter } from "../../../../../workflows/import/sales"
import { templateOf } from "../../../../../workflows/import/template-of"
import { situationOf } from "../../../../situation-of"

export const GET = handleFile(getSalesTemplate, async (call) => templateOf(salesImporter, situationOf(call)))
