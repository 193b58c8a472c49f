import type { ReportEventKind, ReportState } from "@lienket/contracts"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Database } from "../../database/database"

type Said = Readonly<Record<string, string>>

/** The report of one organisation on one period by one template. */
export interface Report {
  readonly id: string
  readonly organization_id: string
  /** To whom it goes. */
  readonly alliance_id: string
  readonly code: string
  readonly period: string
  readonly state: ReportState
  /** As it was last kept; numbers as digits with a point. What the ledger fills is not among them. */
  readonly values: Said
  readonly comments: Said
  readonly reasons: Said
  readonly document_ids: readonly string[]
  readonly version: number
  /** How often it was sent; the newest submission has this number. */
  readonly submission_count: number
  readonly first_submitted_at: Date | null
  readonly submitted_at: Date | null
  readonly decided_by: string | null
  readonly decided_at: Date | null
  readonly remarks: string | null
  readonly created_at: Date
}

const columns = `
  r.id, r.organization_id, r.alliance_id, r.code, r.period, r.state, r.values, r.comments, r.reasons, r.document_ids,
  r.version, r.submission_count, r.first_submitted_at, r.submitted_at, r.decided_by, r.decided_at, r.remarks,
  r.created_at`

export interface ReportKey {
  readonly organization_id: string
  readonly code: string
  readonly period: string
}

/** @returns false when the organisation has begun that report already. */
export const insertReport = async (db: Database, report: Report): Promise<boolean> => {
  const written = await db("report")
    .insert(jsonOf(report))
    .onConflict(["organization_id", "code", "period"])
    .ignore()
    .returning("id")
  return written.length > 0
}

export const findReport = async (db: Database, id: string): Promise<Report | null> => {
  const { rows } = await db.raw<{ rows: Report[] }>(`select ${columns} from report r where r.id = ?`, [id])
  return rows[0] ?? null
}

export const findReportOf = async (db: Database, key: ReportKey): Promise<Report | null> => await byKey(db, key, "")

/** Holds a report against everybody else who would change it, until the transaction ends. */
export const lockReportOf = async (transaction: Knex.Transaction, key: ReportKey): Promise<Report | null> =>
  await byKey(transaction, key, "for update")

/** The same by its id. */
export const lockReport = async (transaction: Knex.Transaction, id: string): Promise<Report | null> => {
  const { rows } = await transaction.raw<{ rows: Report[] }>(
    `select ${columns} from report r where r.id = ? for update`,
    [id],
  )
  return rows[0] ?? null
}

/** Everything that an organisation has begun. */
export const reportsOfOrganization = async (db: Database, organizationId: string): Promise<Report[]> => {
  const { rows } = await db.raw<{ rows: Report[] }>(
    `select ${columns} from report r where r.organization_id = ? order by r.period desc, r.code`,
    [organizationId],
  )
  return rows
}

export const updateReport = async (
  db: Database,
  id: string,
  changes: Partial<Omit<Report, "id" | "organization_id" | "alliance_id" | "code" | "period" | "created_at">>,
): Promise<void> => {
  await db("report").where({ id }).update(jsonOf(changes))
}

const byKey = async (
  db: Database,
  { organization_id, code, period }: ReportKey,
  locking: "" | "for update",
): Promise<Report | null> => {
  const { rows } = await db.raw<{ rows: Report[] }>(
    `select ${columns} from report r where r.organization_id = ? and r.code = ? and r.period = ? ${locking}`,
    [organization_id, code, period],
  )
  return rows[0] ?? null
}

const jsonOf = <T extends Partial<Report>>(report: T): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(report).map(([name, value]) => [name, jsonColumns.has(name) ? JSON.stringify(value) : value]),
  )

const jsonColumns: ReadonlySet<string> = new Set(["values", "comments", "reasons", "document_ids"])

export interface ReportEvent {
  readonly report_id: string
  readonly position: number
  readonly kind: ReportEventKind
  readonly at: Date
  readonly actor_id: string
  readonly actor_name: string
  readonly organization: string
  /** Of the submission that it is about. */
  readonly number: number
  readonly text: string
}

/** Adds to what was done with it; the caller holds the report. */
export const appendEvent = async (db: Database, event: Omit<ReportEvent, "position">): Promise<void> => {
  await db.raw(
    `insert into report_event (report_id, position, kind, at, actor_id, actor_name, organization, number, text)
     select :report_id, coalesce(max(position), 0) + 1, :kind, :at, :actor_id, :actor_name, :organization, :number,
            :text
       from report_event where report_id = :report_id`,
    { ...event },
  )
}

/** Oldest first. */
export const eventsOf = async (db: Database, reportId: string): Promise<ReportEvent[]> =>
  await db("report_event").where({ report_id: reportId }).orderBy("position").select<ReportEvent[]>("*")
