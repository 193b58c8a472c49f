import { entriesBeyond, stretchEntries, stretchLedger } from "./attributed"
import { listEntries } from "./entries"
import { recordEntries, reverseEntries, reverseMeasured, reverseParts } from "./ledger"
import { insertManualSales, knownManualSales, noteReversal } from "./manual-sales"
import { salesFigures, salesTotal, soldBy, verifyRollups } from "./rollup"

/** The append-only ledger of sales and its rollups. */
export class SalesModuleService {
  readonly recordEntries = recordEntries
  readonly reverseEntries = reverseEntries
  readonly reverseParts = reverseParts
  readonly reverseMeasured = reverseMeasured
  readonly salesFigures = salesFigures
  readonly salesTotal = salesTotal
  readonly soldBy = soldBy
  readonly listEntries = listEntries
  readonly stretchLedger = stretchLedger
  readonly stretchEntries = stretchEntries
  readonly entriesBeyond = entriesBeyond
  readonly verifyRollups = verifyRollups
  readonly knownManualSales = knownManualSales
  readonly insertManualSales = insertManualSales
  readonly noteReversal = noteReversal
}
