import type { ReportLedger } from "@lienket/contracts"
import type { Database } from "../../database/database"

/** A report as it was sent: sealed, and kept as it is. */
export interface Submission {
  readonly report_id: string
  /** 1, 2, … */
  readonly number: number
  readonly template_id: string
  readonly submitted_at: Date
  readonly submitted_by_id: string
  readonly submitted_by: string
  /** Of a revision: why. */
  readonly note: string | null
  /** What was typed and what the ledger filled in. */
  readonly values: Readonly<Record<string, string>>
  readonly comments: Readonly<Record<string, string>>
  readonly reasons: Readonly<Record<string, string>>
  readonly document_ids: readonly string[]
  readonly ledger: ReportLedger
  readonly values_hash: string
}

/** @param entryIds of the entries that its figures come from. */
export const insertSubmission = async (
  db: Database,
  { values, comments, reasons, document_ids, ledger, ...submission }: Submission,
  entryIds: readonly string[],
): Promise<void> => {
  await db("report_submission").insert({
    ...submission,
    values: JSON.stringify(values),
    comments: JSON.stringify(comments),
    reasons: JSON.stringify(reasons),
    document_ids: JSON.stringify(document_ids),
    ledger: JSON.stringify(ledger),
    entry_count: ledger.entry_count,
    entries_hash: ledger.entries_hash,
    entry_ids: [...entryIds],
  })
}

/** Oldest first. */
export const submissionsOf = async (db: Database, reportId: string): Promise<Submission[]> =>
  await db("report_submission")
    .where({ report_id: reportId })
    .orderBy("number")
    .select<
      Submission[]
    >("report_id", "number", "template_id", "submitted_at", "submitted_by_id", "submitted_by", "note", "values", "comments", "reasons", "document_ids", "ledger", "values_hash")

/** Of the entries that the figures of a submission come from. */
export const entryIdsOf = async (db: Database, reportId: string, number: number): Promise<readonly string[]> => {
  const row = await db("report_submission")
    .where({ report_id: reportId, number })
    .first<{ entry_ids: string[] } | undefined>("entry_ids")
  if (row === undefined) throw new Error(`${reportId} was not sent ${number} times`)
  return row.entry_ids
}

/** What the last report that an organisation sent on a period said; null where it sent none. */
export const lastValuesOf = async (
  db: Database,
  key: { readonly organization_id: string; readonly code: string; readonly period: string },
): Promise<Readonly<Record<string, string>> | null> => {
  const { rows } = await db.raw<{ rows: { values: Record<string, string> }[] }>(
    `select s.values from report r join report_submission s on s.report_id = r.id and s.number = r.submission_count
      where r.organization_id = ? and r.code = ? and r.period = ?`,
    [key.organization_id, key.code, key.period],
  )
  return rows[0]?.values ?? null
}
