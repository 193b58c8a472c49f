import { getAgreementImport } from "@lienket/contracts"
import { handle } from "../../../../../http/handle"
import { listOf } from "../../../../../workflows/agreement-import/import-list"
import { situationOf } from "../../../../situation-of"

export const GET = handle(getAgreementImport, async (call) => listOf(situationOf(call), call.params.id))
