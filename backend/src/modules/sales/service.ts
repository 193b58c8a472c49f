import { listEntries } from "./entries"
import { recordEntries, reverseEntries, reverseParts } from "./ledger"
import { salesFigures, salesTotal, verifyRollups } from "./rollup"

/** The append-only ledger of sales and its rollups. */
export class SalesModuleService {
  readonly recordEntries = recordEntries
  readonly reverseEntries = reverseEntries
  readonly reverseParts = reverseParts
  readonly salesFigures = salesFigures
  readonly salesTotal = salesTotal
  readonly listEntries = listEntries
  readonly verifyRollups = verifyRollups
}
