import type { ExportDataSet, ExportFormat, ExportState } from "@lienket/contracts"
import type { Database } from "../../database/database"

/** One set of data that an officer takes out, and how far its file is. */
export interface Export {
  readonly id: string
  readonly alliance_id: string
  readonly data_set: ExportDataSet
  readonly format: ExportFormat
  readonly locale: "vi" | "en"
  readonly from_day: string | null
  readonly until_day: string | null
  readonly commune_code: string | null
  readonly state: ExportState
  /** How often writing was begun; each time into another file. */
  readonly attempt: number
  readonly as_of: Date | null
  readonly row_count: number | null
  readonly rows_done: number
  /** `bigint`, as the driver hands it over. */
  readonly byte_count: string | null
  readonly sha256: string | null
  readonly requested_by_id: string
  readonly requested_by: string
  readonly requested_at: Date
}

const columns = `
  id, alliance_id, data_set, format, locale, from_day::text as from_day, until_day::text as until_day, commune_code, state,
  attempt, as_of, row_count, rows_done, byte_count, sha256, requested_by_id, requested_by, requested_at`

/** @returns false when it was asked for under that id before. */
export const insertExport = async (
  db: Database,
  wish: Omit<Export, "state" | "attempt" | "as_of" | "row_count" | "rows_done" | "byte_count" | "sha256">,
): Promise<boolean> => {
  const written = await db("province_export")
    .insert({ ...wish, state: "waiting" })
    .onConflict("id")
    .ignore()
    .returning("id")
  return written.length > 0
}

export const findExport = async (db: Database, id: string): Promise<Export | null> => {
  const { rows } = await db.raw<{ rows: Export[] }>(`select ${columns} from province_export where id = ?`, [id])
  return rows[0] ?? null
}

/** Newest first. */
export const listExports = async (
  db: Database,
  allianceId: string,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<{ readonly exports: readonly Export[]; readonly count: number }> => {
  const { rows } = await db.raw<{ rows: Export[] }>(
    `select ${columns} from province_export where alliance_id = ? order by requested_at desc, id desc limit ? offset ?`,
    [allianceId, limit, offset],
  )
  const [counted] = await db("province_export").where({ alliance_id: allianceId }).count<{ count: string }[]>()
  return { exports: rows, count: Number(counted?.count ?? 0) }
}

export const countUnfinished = async (db: Database, allianceId: string): Promise<number> => {
  const [counted] = await db("province_export")
    .where({ alliance_id: allianceId })
    .whereIn("state", ["waiting", "running"])
    .count<{ count: string }[]>()
  return Number(counted?.count ?? 0)
}

/**
 * Begins writing, or begins anew where a process died over it: what it had written is of another attempt.
 * @returns null for one that is over.
 */
export const beginExport = async (db: Database, id: string, at: Date): Promise<Export | null> => {
  const { rows } = await db.raw<{ rows: Export[] }>(
    `update province_export set state = 'running', attempt = attempt + 1, as_of = ?, rows_done = 0, row_count = null
      where id = ? and state in ('waiting', 'running') returning ${columns}`,
    [at, id],
  )
  return rows[0] ?? null
}

type Attempt = Pick<Export, "id" | "attempt">

/** @returns false when it was cancelled, or somebody else began it anew: whoever writes then stops. */
export const noteProgress = async (
  db: Database,
  { id, attempt }: Attempt,
  progress: Partial<Pick<Export, "rows_done" | "row_count">>,
): Promise<boolean> => (await db("province_export").where({ id, attempt, state: "running" }).update(progress)) > 0

/** @returns false as `noteProgress`. */
export const endExport = async (
  db: Database,
  { id, attempt }: Attempt,
  end:
    | { readonly state: "done"; readonly rows_done: number; readonly byte_count: number; readonly sha256: string }
    | { readonly state: "failed" },
): Promise<boolean> => {
  const row = end.state === "done" ? { ...end, row_count: end.rows_done } : end
  return (await db("province_export").where({ id, attempt, state: "running" }).update(row)) > 0
}

/** @returns false for one that is over. */
export const cancelExport = async (db: Database, id: string): Promise<boolean> =>
  (await db("province_export").where({ id }).whereIn("state", ["waiting", "running"]).update({ state: "cancelled" })) >
  0

/** Forgets those that were asked for before a moment. */
export const removeExportsBefore = async (db: Database, before: Date): Promise<Export[]> => {
  const { rows } = await db.raw<{ rows: Export[] }>(
    `delete from province_export where requested_at < ? returning ${columns}`,
    [before],
  )
  return rows
}
