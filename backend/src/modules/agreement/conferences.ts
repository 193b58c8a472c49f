import type { Database } from "../../database/database"

export interface Conference {
  readonly id: string
  readonly alliance_id: string
  readonly name: string
  /** Business days. */
  readonly held_on: string
  readonly place: string
  readonly organiser: string
  readonly notice_number: string | null
  readonly notice_on: string | null
  readonly note: string
  readonly participants: readonly string[]
  readonly document_ids: readonly string[]
  readonly is_demo: boolean
  readonly created_at: Date
}

const columns = `
  id, alliance_id, name, held_on::text as held_on, place, organiser, notice_number, notice_on::text as notice_on, note,
  participants, document_ids, is_demo, created_at`

const rowOf = ({ participants, document_ids, ...conference }: Partial<Conference>) => ({
  ...conference,
  ...(participants === undefined ? {} : { participants: JSON.stringify(participants) }),
  ...(document_ids === undefined ? {} : { document_ids: JSON.stringify(document_ids) }),
})

/** @returns false when it is there already. */
export const insertConference = async (db: Database, conference: Conference): Promise<boolean> =>
  (await db("conference").insert(rowOf(conference)).onConflict("id").ignore().returning("id")).length > 0

export const updateConference = async (
  db: Database,
  id: string,
  facts: Omit<Conference, "id" | "alliance_id" | "is_demo" | "created_at">,
): Promise<void> => {
  await db("conference").where({ id }).update(rowOf(facts))
}

/** Null also for a conference of another alliance. */
export const findConference = async (db: Database, id: string, allianceId: string): Promise<Conference | null> => {
  const { rows } = await db.raw<{ rows: Conference[] }>(
    `select ${columns} from conference where id = ? and alliance_id = ?`,
    [id, allianceId],
  )
  return rows[0] ?? null
}

/** Newest first. */
export const conferencesOf = async (
  db: Database,
  allianceId: string,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<Conference[]> => {
  const { rows } = await db.raw<{ rows: Conference[] }>(
    `select ${columns} from conference where alliance_id = ?
      order by conference.held_on desc, id desc limit ? offset ?`,
    [allianceId, limit, offset],
  )
  return rows
}

export const countConferences = async (db: Database, allianceId: string): Promise<number> => {
  const { rows } = await db.raw<{ rows: { count: number }[] }>(
    `select count(*)::int as count from conference where alliance_id = ?`,
    [allianceId],
  )
  return rows[0]?.count ?? 0
}
