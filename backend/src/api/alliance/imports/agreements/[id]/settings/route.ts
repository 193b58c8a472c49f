import { readAgreementsAgain } from "@lienket/contracts"
import { handle } from "../../../../../../http/handle"
import { readListAgain } from "../../../../../../workflows/agreement-import/import-list"
import { situationOf } from "../../../../../situation-of"

export const POST = handle(readAgreementsAgain, async (call) =>
  readListAgain(situationOf(call), call.params.id, call.body),
)
