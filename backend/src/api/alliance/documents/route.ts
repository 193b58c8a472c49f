import { addAllianceDocument } from "@lienket/contracts"
import { handle } from "../../../http/handle"
import { keepDocument } from "../../../workflows/media/keep-document"

export const POST = handle(addAllianceDocument, async ({ container, file, caller, now }) =>
  keepDocument(container, { file, caller, at: now }),
)
