import type { TargetBound, TargetIndicator } from "@lienket/contracts"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Database } from "../../database/database"

/** A version of a target. Values are plain decimal strings, money in đồng. */
export interface TargetVersion {
  readonly id: string
  readonly version: number
  readonly alliance_id: string
  readonly title: string
  readonly raw_text: string
  readonly bound: TargetBound | null
  readonly value: string | null
  readonly value_to: string | null
  readonly unit: string
  readonly period: string
  readonly commune_code: string | null
  readonly indicator: TargetIndicator | null
  readonly document: string
  readonly note: string
  readonly is_withdrawn: boolean
  readonly changed_by_id: string
  readonly changed_by: string
  readonly changed_at: Date
  readonly reason: string
}

// "numeric" comes as text; its trailing noughts say nothing.
const columns = `
  id, version, alliance_id, title, raw_text, bound, trim_scale(value)::text as value,
  trim_scale(value_to)::text as value_to, unit, period, commune_code, indicator, document, note, is_withdrawn,
  changed_by_id, changed_by, changed_at, reason`

/** @returns false when somebody else has just written a version of that number. */
export const insertVersion = async (db: Database, version: TargetVersion): Promise<boolean> => {
  const written = await db("plan_target").insert(version).onConflict(["id", "version"]).ignore().returning("id")
  return written.length > 0
}

export const newestOf = async (db: Database, id: string): Promise<TargetVersion | null> =>
  (await versionsOf(db, id))[0] ?? null

/** The newest, and whoever else would write another waits until this transaction is over. */
export const lockNewest = async (transaction: Knex.Transaction, id: string): Promise<TargetVersion | null> => {
  await transaction.raw(`select pg_advisory_xact_lock(hashtextextended(?, 0))`, [`plan_target ${id}`])
  return await newestOf(transaction, id)
}

/** Newest first. */
export const versionsOf = async (db: Database, id: string): Promise<TargetVersion[]> => {
  const { rows } = await db.raw<{ rows: TargetVersion[] }>(
    `select ${columns} from plan_target where id = ? order by version desc`,
    [id],
  )
  return rows
}

/** The newest of every target of an alliance, in the order in which they were entered. */
export const targetsOf = async (db: Database, allianceId: string): Promise<TargetVersion[]> => {
  const { rows } = await db.raw<{ rows: TargetVersion[] }>(
    `select * from (
       select distinct on (id) ${columns},
              first_value(changed_at) over (partition by id order by version) as entered_at
         from plan_target where alliance_id = ? order by id, version desc) newest
      order by entered_at, id`,
    [allianceId],
  )
  return rows
}
