import { registerFigures, type RegisterFigure, type RegisterFigureValues } from "@lienket/contracts"
import type { Database } from "../../database/database"
import { insertRows } from "../../database/insert-rows"
import { figuresOf } from "./units"

/** What was said of a unit as of a day. */
export interface NewSnapshot {
  readonly id: string
  readonly unit_id: string
  readonly as_of: string
  readonly figures: Readonly<Partial<Record<RegisterFigure, number>>>
  readonly origin: "typed" | "report"
  readonly source: string
  readonly report_id: string | null
  readonly report_number: number | null
  readonly recorded_by_id: string
  readonly recorded_by: string
  readonly recorded_at: Date
}

export interface Snapshot extends Omit<NewSnapshot, "figures"> {
  readonly figures: RegisterFigureValues
}

export const insertFigures = async (db: Database, snapshots: readonly NewSnapshot[]): Promise<void> =>
  await insertRows(
    db,
    "register_figure",
    snapshots.map(({ figures, ...snapshot }) => ({
      ...snapshot,
      ...Object.fromEntries(registerFigures.map((name) => [name, figures[name] ?? null])),
    })),
  )

/** Newest first. */
export const snapshotsOf = async (db: Database, unitId: string): Promise<Snapshot[]> => {
  const { rows } = await db.raw<{ rows: (Omit<Snapshot, "figures"> & Record<RegisterFigure, string | null>)[] }>(
    `select *, register_figure.as_of::text as as_of from register_figure where unit_id = ?
      order by register_figure.as_of desc, recorded_at desc, id desc`,
    [unitId],
  )
  return rows.map((row) => ({ ...row, figures: figuresOf(row) }))
}

/** Whether the figures of a submission of a report were taken over. */
export const hasReportFigures = async (
  db: Database,
  unitId: string,
  reportId: string,
  number: number,
): Promise<boolean> =>
  (await db("register_figure").where({ unit_id: unitId, report_id: reportId, report_number: number }).first("id")) !==
  undefined
