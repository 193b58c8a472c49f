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
  const stretch = await salesOf(container).stretchLedger(db, { organizationId, from, until })
  return sealable(stretch, await linesNamed(db, stretch.by_line))
}

/** A stretch of the ledger as a report says it. @param named the lines of agreements that it names. */
export const sealable = (
  { entry_ids, by_line, ...stretch }: StretchLedger,
  named: ReadonlyMap<string, NamedLine>,
): PeriodLedger => ({
  entryIds: entry_ids,
  ledger: {
    ...stretch,
    by_channel: [...stretch.by_channel],
    by_buyer: [...stretch.by_buyer],
    by_group: [...stretch.by_group],
    by_product: [...stretch.by_product],
    by_agreement: byAgreement(by_line, named),
  },
})

/** Which agreement a line belongs to, and how that is called. */
export interface NamedLine {
  readonly line_id: string
  readonly agreement_id: string
  readonly code: string
  readonly title: string | null
}

const linesNamed = async (db: Database, lines: StretchLedger["by_line"]): Promise<ReadonlyMap<string, NamedLine>> => {
  if (lines.length === 0) return new Map()
  const { rows } = await db.raw<{ rows: NamedLine[] }>(
    `select l.id as line_id, a.id as agreement_id, a.code,
            (select string_agg(x.title, ', ' order by x.position) from agreement_line x
              where x.agreement_id = a.id and x.is_current) as title
       from agreement_line l join agreement a on a.id = l.agreement_id where l.id = any(?::text[])`,
    [lines.map(({ line_id }) => line_id)],
  )
  return new Map(rows.map((row) => [row.line_id, row]))
}

const byAgreement = (
  lines: StretchLedger["by_line"],
  named: ReadonlyMap<string, NamedLine>,
): ReportLedger["by_agreement"] => {
  const sums = new Map<string, ReportLedger["by_agreement"][number]>()
  for (const { line_id, value_vnd, entry_count } of lines) {
    const line = named.get(line_id)
    if (line === undefined) throw new Error(`the ledger names the line ${line_id}, which no agreement has`)
    const before = sums.get(line.agreement_id)
    sums.set(line.agreement_id, {
      agreement_id: line.agreement_id,
      code: line.code,
      title: line.title ?? "",
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
