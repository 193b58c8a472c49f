import { printLabels } from "@lienket/contracts"
import { handleFile } from "../../../../../http/handle"
import { batchLabels } from "../../../../../workflows/batches/batch-labels"

export const GET = handleFile(printLabels, ({ container, db, caller, params, query }) =>
  batchLabels(container, db, caller, params.id, query),
)
