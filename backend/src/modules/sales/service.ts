import { entriesBeyond, stretchEntries, stretchLedger } from "./attributed"
import { entriesTotal, listEntries } from "./entries"
import { recordEntries, reverseEntries, reverseMeasured, reverseParts } from "./ledger"
import { insertManualSales, knownManualSales, noteReversal } from "./manual-sales"
import { peerSales, yearsOfSales } from "./peers"
import { productFigures } from "./products"
import { publicTables, yearsOfAll } from "./public-figures"
import { salesByMonth, salesFigures, salesTotal, soldBy, verifyRollups } from "./rollup"

/** The append-only ledger of sales and its rollups. */
export class SalesModuleService {
  readonly recordEntries = recordEntries
  readonly reverseEntries = reverseEntries
  readonly reverseParts = reverseParts
  readonly reverseMeasured = reverseMeasured
  readonly salesFigures = salesFigures
  readonly salesByMonth = salesByMonth
  readonly salesTotal = salesTotal
  readonly productFigures = productFigures
  readonly peerSales = peerSales
  readonly yearsOfSales = yearsOfSales
  readonly publicTables = publicTables
  readonly yearsOfAll = yearsOfAll
  readonly soldBy = soldBy
  readonly listEntries = listEntries
  readonly entriesTotal = entriesTotal
  readonly stretchLedger = stretchLedger
  readonly stretchEntries = stretchEntries
  readonly entriesBeyond = entriesBeyond
  readonly verifyRollups = verifyRollups
  readonly knownManualSales = knownManualSales
  readonly insertManualSales = insertManualSales
  readonly noteReversal = noteReversal
}
