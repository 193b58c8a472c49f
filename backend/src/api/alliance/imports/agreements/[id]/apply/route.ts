import { applyAgreements } from "@lienket/contracts"
import { handle } from "../../../../../../http/handle"
import { applyList } from "../../../../../../workflows/agreement-import/import-list"
import { situationOf } from "../../../../../situation-of"

export const POST = handle(applyAgreements, async (call) =>
  applyList(situationOf(call), call.params.id, call.body.revision),
)
