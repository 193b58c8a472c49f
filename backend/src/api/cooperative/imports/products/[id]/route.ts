import { getProductImport } from "@lienket/contracts"
import { handle } from "../../../../../http/handle"
import { importOf } from "../../../../../workflows/import/preview-import"
import { situationOf } from "../../../../situation-of"

export const GET = handle(getProductImport, async (call) => importOf(situationOf(call), "products", call.params.id))
