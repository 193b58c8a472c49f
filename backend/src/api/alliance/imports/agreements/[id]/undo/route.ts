import { undoAgreements } from "@lienket/contracts"
import { handle } from "../../../../../../http/handle"
import { undoList } from "../../../../../../workflows/agreement-import/import-list"
import { situationOf } from "../../../../../situation-of"

export const POST = handle(undoAgreements, async (call) => undoList(situationOf(call), call.params.id))
