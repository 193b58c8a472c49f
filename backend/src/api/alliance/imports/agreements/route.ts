import { previewAgreements } from "@lienket/contracts"
import { handle } from "../../../../http/handle"
import { previewList } from "../../../../workflows/agreement-import/import-list"
import { situationOf } from "../../../situation-of"

export const POST = handle(previewAgreements, async (call) => previewList(situationOf(call), call.file))
