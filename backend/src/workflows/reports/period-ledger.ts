import type { LedgerFigure, ReportField, ReportLedger } from "@lienket/contracts"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { ReportPeriod } from "@lienket/vietnam"
import type { Database } from "../../database/database"
import { SALES_MODULE } from "../../modules/sales"
import type { StretchLedger } from "../../modules/sales/attributed"
import type { SalesModuleService } from "../../modules/sales/service"

export const salesOf = (container: MedusaContainer): SalesModuleService => container.resolve(SALES_MODULE)

export interface PeriodLedger {
  readonly ledger: ReportLedger
  readonly entryIds: readonly string[]
}

/** What the ledger says of an organisation and a period, and the entries that it says it by. */
export const periodLedger = async (
  container: MedusaContainer,
  db: Database,
  organizationId: string,
  { from, until }: Pick<ReportPeriod, "from" | "until">,
): Promise<PeriodLedger> => {
  const { entry_ids, by_line, ...stretch } = await salesOf(container).stretchLedger(db, { organizationId, from, until })
  return {
    entryIds: entry_ids,
    ledger: {
      ...stretch,
      by_channel: [...stretch.by_channel],
      by_buyer: [...stretch.by_buyer],
      by_product: [...stretch.by_product],
      by_agreement: await byAgreement(db, by_line),
    },
  }
}

interface Named {
  readonly line_id: string
  readonly agreement_id: string
  readonly code: string
  readonly title: string
}

const byAgreement = async (db: Database, lines: StretchLedger["by_line"]): Promise<ReportLedger["by_agreement"]> => {
  if (lines.length === 0) return []
  const { rows } = await db.raw<{ rows: Named[] }>(
    `select l.id as line_id, a.id as agreement_id, a.code,
            (select string_agg(x.title, ', ' order by x.position) from agreement_line x
              where x.agreement_id = a.id and x.is_current) as title
       from agreement_line l join agreement a on a.id = l.agreement_id where l.id = any(?::text[])`,
    [lines.map(({ line_id }) => line_id)],
  )
  const sums = new Map<string, ReportLedger["by_agreement"][number]>()
  for (const { line_id, value_vnd, entry_count } of lines) {
    const named = rows.find((row) => row.line_id === line_id)
    if (named === undefined) throw new Error(`the ledger names the line ${line_id}, which no agreement has`)
    const before = sums.get(named.agreement_id)
    sums.set(named.agreement_id, {
      agreement_id: named.agreement_id,
      code: named.code,
      title: named.title ?? "",
      value_vnd: value_vnd + (before?.value_vnd ?? 0),
      entry_count: entry_count + (before?.entry_count ?? 0),
    })
  }
  return [...sums.values()].sort((one, other) => other.value_vnd - one.value_vnd)
}

/** One figure of a ledger, in đồng. */
export const figureOf = (ledger: Pick<ReportLedger, "total_vnd" | "by_channel">, figure: LedgerFigure): number =>
  figure === "total" ? ledger.total_vnd : (ledger.by_channel.find(({ channel }) => channel === figure)?.value_vnd ?? 0)

/** What the ledger fills in, by key of the field. */
export const filledFrom = (
  ledger: Pick<ReportLedger, "total_vnd" | "by_channel">,
  fields: readonly Pick<ReportField, "key" | "figure">[],
): Record<string, string> =>
  Object.fromEntries(
    fields.flatMap(({ key, figure }) => (figure === undefined ? [] : [[key, String(figureOf(ledger, figure))]])),
  )
