import type { Database } from "../../database/database"

/** An agency that an alliance routes cases to. */
export interface Agency {
  readonly id: string
  readonly alliance_id: string
  readonly name: string
  readonly email: string
  /** The organisation that signs in; without one the agency answers by the link in its letter. */
  readonly organization_id: string | null
  readonly commune_code: string | null
  /** Business days, both included. */
  readonly valid_from: string
  readonly valid_until: string | null
  readonly successor_ids: readonly string[]
  readonly is_committee: boolean
  readonly is_demo: boolean
  readonly created_at: Date
}

const columns = `
  id, alliance_id, name, email, organization_id, commune_code, valid_from::text as valid_from,
  valid_until::text as valid_until, successor_ids, is_committee, is_demo, created_at`

const rowOf = ({ successor_ids, ...agency }: Omit<Agency, "id" | "alliance_id" | "is_demo" | "created_at">) => ({
  ...agency,
  successor_ids: JSON.stringify(successor_ids),
})

/** @returns false when it is there already. */
export const insertAgency = async (
  db: Database,
  { id, alliance_id, is_demo, created_at, ...facts }: Agency,
): Promise<boolean> => {
  const row = { id, alliance_id, is_demo, created_at, ...rowOf(facts) }
  return (await db("agency").insert(row).onConflict("id").ignore().returning("id")).length > 0
}

export const updateAgency = async (
  db: Database,
  id: string,
  facts: Omit<Agency, "id" | "alliance_id" | "is_demo" | "created_at">,
): Promise<void> => {
  await db("agency").where({ id }).update(rowOf(facts))
}

/** All of an alliance, by name. */
export const agenciesOf = async (db: Database, allianceId: string): Promise<Agency[]> => {
  const { rows } = await db.raw<{ rows: Agency[] }>(
    `select ${columns} from agency where alliance_id = ? order by agency.name, id`,
    [allianceId],
  )
  return rows
}

/** Null also for an agency of another alliance. */
export const findAgency = async (db: Database, id: string, allianceId: string): Promise<Agency | null> => {
  const { rows } = await db.raw<{ rows: Agency[] }>(`select ${columns} from agency where id = ? and alliance_id = ?`, [
    id,
    allianceId,
  ])
  return rows[0] ?? null
}
