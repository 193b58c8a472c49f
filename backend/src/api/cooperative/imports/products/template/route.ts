import { getProductTemplate } from "@lienket/contracts"
import { handleFile } from "../../../../../http/handle"
import { productImporter } from "../../../../../workflows/import/products"
import { templateOf } from "../../../../../workflows/import/template-of"
import { situationOf } from "../../../../situation-of"

export const GET = handleFile(getProductTemplate, async (call) => templateOf(productImporter, situationOf(call)))
