import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Database } from "../../database/database"
import type { Scheme } from "./scheme"

type Said = Readonly<Record<string, string>>

/** How one unit of the register is evaluated for one year. */
export interface EvaluationRow {
  readonly unit_id: string
  readonly year: number
  readonly alliance_id: string
  readonly version: number
  /** By which it was scored last. */
  readonly scheme: Pick<Scheme, "version" | "title" | "criteria" | "bands">
  readonly self_scores: Said
  readonly self_remarks: Said
  /** Null while it is a draft. */
  readonly self_scored_by: string | null
  readonly self_scored_at: Date | null
  readonly scores: Said
  readonly remarks: Said
  readonly decided_by: string | null
  readonly decided_at: Date | null
}

export const findEvaluation = async (db: Database, unitId: string, year: number): Promise<EvaluationRow | null> =>
  (await db("evaluation").where({ unit_id: unitId, year }).first<EvaluationRow | undefined>("*")) ?? null

/** Whoever else would score the same waits until this transaction is over, also where there is nothing yet. */
export const holdEvaluation = async (
  transaction: Knex.Transaction,
  unitId: string,
  year: number,
): Promise<EvaluationRow | null> => {
  await transaction.raw(`select pg_advisory_xact_lock(hashtextextended(?, 0))`, [`evaluation ${unitId} ${year}`])
  return await findEvaluation(transaction, unitId, year)
}

export const evaluationsOf = async (db: Database, allianceId: string, year: number): Promise<EvaluationRow[]> =>
  await db("evaluation").where({ alliance_id: allianceId, year }).select<EvaluationRow[]>("*")

const json = ["scheme", "self_scores", "self_remarks", "scores", "remarks"] as const

/** The caller holds it. */
export const keepEvaluation = async (db: Database, row: EvaluationRow): Promise<void> => {
  const written = { ...row, ...Object.fromEntries(json.map((name) => [name, JSON.stringify(row[name])])) }
  await db("evaluation").insert(written).onConflict(["unit_id", "year"]).merge()
}
