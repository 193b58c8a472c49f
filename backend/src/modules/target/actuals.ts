import type { Database } from "../../database/database"

/** What somebody said was reached: a fraction of plain decimals, so that 1 of 3 stays what it is. */
export interface Actual {
  readonly id: string
  readonly target_id: string
  readonly numerator: string
  readonly denominator: string
  readonly as_of: string
  readonly source: string
  readonly recorded_by_id: string
  readonly recorded_by: string
  readonly recorded_at: Date
}

const columns = `
  id, target_id, trim_scale(numerator)::text as numerator, trim_scale(denominator)::text as denominator,
  as_of::text as as_of, source, recorded_by_id, recorded_by, recorded_at`

export const insertActual = async (db: Database, actual: Actual): Promise<void> => {
  await db("plan_actual").insert(actual)
}

/** Newest first. */
export const actualsOf = async (db: Database, targetId: string): Promise<Actual[]> => {
  const { rows } = await db.raw<{ rows: Actual[] }>(
    `select ${columns} from plan_actual where target_id = ? order by plan_actual.as_of desc, recorded_at desc, id desc`,
    [targetId],
  )
  return rows
}

/** The newest of each target that has one. */
export const newestActuals = async (
  db: Database,
  targetIds: readonly string[],
): Promise<ReadonlyMap<string, Actual>> => {
  const { rows } = await db.raw<{ rows: Actual[] }>(
    `select distinct on (target_id) ${columns} from plan_actual where target_id = any(?::text[])
      order by target_id, plan_actual.as_of desc, recorded_at desc, id desc`,
    [[...targetIds]],
  )
  return new Map(rows.map((row) => [row.target_id, row]))
}
