import type { allianceReports, RouteQuery, RouteResponse } from "@lienket/contracts"
import { parseReportPeriod } from "@lienket/vietnam"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { Database } from "../../database/database"
import { Refusal } from "../../http/refusal"
import { salesOf } from "../../workflows/reports/period-ledger"
import { entryView } from "./view-report"

type Query = RouteQuery<typeof allianceReports.entries>
type Answer = RouteResponse<typeof allianceReports.entries>

/** The entries of the ledger that a figure of an organisation and a period comes from, as the ledger is now. */
export const reportEntries = async (
  { container, db }: { readonly container: MedusaContainer; readonly db: Database },
  organizationId: string,
  periodCode: string,
  { limit = 20, offset = 0, agreement, ...filter }: Query,
): Promise<Answer> => {
  const period = parseReportPeriod(periodCode)
  if (period === undefined) throw new Refusal("invalid_code", { field: "period" })
  const { entries, count, total_vnd } = await salesOf(container).stretchEntries(
    db,
    { organizationId, from: period.from, until: period.until },
    { ...filter, lines: agreement === undefined ? undefined : await linesOf(db, agreement) },
    { limit, offset },
  )
  return { items: entries.map(entryView), count, limit, offset, total_vnd }
}

const linesOf = async (db: Database, agreementId: string): Promise<string[]> =>
  (await db("agreement_line").where({ agreement_id: agreementId }).select<{ id: string }[]>("id")).map(({ id }) => id)
