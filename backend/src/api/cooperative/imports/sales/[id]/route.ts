import { getSalesImport } from "@lienket/contracts"
import { handle } from "../../../../../http/handle"
import { importOf } from "../../../../../workflows/import/preview-import"
import { situationOf } from "../../../../situation-of"

export const GET = handle(getSalesImport, async (call) => importOf(situationOf(call), "sales", call.params.id))
