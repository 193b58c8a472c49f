import type { AgencyRole, ObstacleCategory, ObstacleEventKind, ObstacleKind, ObstacleState } from "@lienket/contracts"
import { fold } from "@lienket/vietnam"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Database } from "../../database/database"

/** An obstacle or a petition: one case. */
export interface Obstacle {
  readonly id: string
  readonly code: string
  /** Who handles it. */
  readonly alliance_id: string
  readonly kind: ObstacleKind
  readonly category: ObstacleCategory
  readonly title: string
  readonly story: string
  readonly request: string
  readonly agreement_id: string | null
  readonly document_ids: readonly string[]
  readonly raised_by_organization_id: string
  readonly raised_by_organization: string
  /** Of the cooperative it is about; decides among the successors of a district. */
  readonly commune_code: string | null
  readonly state: ObstacleState
  readonly state_since: Date
  readonly revision: number
  /** Of the agencies asked last; 0 before the first. */
  readonly round: number
  readonly due_on: string | null
  readonly is_escalated: boolean
  readonly proposal: string | null
  readonly end_reason: string | null
  readonly raised_at: Date
  readonly is_demo: boolean
}

/** An agency as it was asked in one round. */
export interface Asked {
  readonly obstacle_id: string
  readonly round: number
  readonly agency_id: string
  readonly role: AgencyRole
  readonly name: string
  readonly succeeds: string | null
}

export interface ObstacleEvent {
  readonly obstacle_id: string
  readonly position: number
  readonly kind: ObstacleEventKind
  readonly at: Date
  /** Null for whoever answered by the link of a letter. */
  readonly actor_id: string | null
  readonly actor_name: string
  readonly organization: string
  readonly text: string
  readonly paper_number: string | null
  readonly due_on: string | null
  readonly agencies: readonly Pick<Asked, "agency_id" | "role" | "name" | "succeeds">[]
}

/** With `o.` before each, for whoever joins. */
export const obstacleColumns = `
  o.id, o.code, o.alliance_id, o.kind, o.category, o.title, o.story, o.request, o.agreement_id, o.document_ids,
  o.raised_by_organization_id, o.raised_by_organization, o.commune_code, o.state, o.state_since, o.revision, o.round,
  o.due_on::text as due_on, o.is_escalated, o.proposal, o.end_reason, o.raised_at, o.is_demo`

/** @returns false when it is there already. */
export const insertObstacle = async (db: Database, { document_ids, ...obstacle }: Obstacle): Promise<boolean> => {
  const row = { ...obstacle, title_key: fold(obstacle.title), document_ids: JSON.stringify(document_ids) }
  return (await db("obstacle").insert(row).onConflict("id").ignore().returning("id")).length > 0
}

export const findObstacle = async (db: Database, id: string): Promise<Obstacle | null> => {
  const { rows } = await db.raw<{ rows: Obstacle[] }>(`select ${obstacleColumns} from obstacle o where o.id = ?`, [id])
  return rows[0] ?? null
}

/** Holds a case against everybody else who would change it, until the transaction ends. */
export const lockObstacle = async (transaction: Knex.Transaction, id: string): Promise<Obstacle | null> => {
  const { rows } = await transaction.raw<{ rows: Obstacle[] }>(
    `select ${obstacleColumns} from obstacle o where o.id = ? for update`,
    [id],
  )
  return rows[0] ?? null
}

export const updateObstacle = async (
  db: Database,
  id: string,
  facts: Partial<
    Pick<
      Obstacle,
      "state" | "state_since" | "revision" | "round" | "due_on" | "is_escalated" | "proposal" | "end_reason"
    >
  >,
): Promise<void> => {
  await db("obstacle").where({ id }).update(facts)
}

export const insertAsked = async (db: Database, asked: readonly Asked[]): Promise<void> => {
  await db("obstacle_agency").insert([...asked])
}

/** The agencies of the newest round of each case, the lead first. */
export const askedOf = async (db: Database, obstacleIds: readonly string[]): Promise<Asked[]> => {
  const { rows } = await db.raw<{ rows: Asked[] }>(
    `select a.obstacle_id, a.round, a.agency_id, a.role, a.name, a.succeeds
       from obstacle_agency a join obstacle o on o.id = a.obstacle_id and o.round = a.round
      where a.obstacle_id = any(?::text[]) order by a.role = 'lead' desc, a.name, a.agency_id`,
    [[...obstacleIds]],
  )
  return rows
}

/** Adds to what was done and said; the caller holds the case. */
export const appendEvent = async (db: Database, event: Omit<ObstacleEvent, "position">): Promise<void> => {
  await db.raw(
    `insert into obstacle_event
       (obstacle_id, position, kind, at, actor_id, actor_name, organization, text, paper_number, due_on, agencies)
     select :obstacle_id, coalesce(max(position), 0) + 1, :kind, :at, :actor_id, :actor_name, :organization, :text,
            :paper_number, :due_on::date, :agencies::jsonb
       from obstacle_event where obstacle_id = :obstacle_id`,
    { ...event, agencies: JSON.stringify(event.agencies) },
  )
}

/** Oldest first. */
export const eventsOf = async (db: Database, obstacleId: string): Promise<ObstacleEvent[]> => {
  const { rows } = await db.raw<{ rows: ObstacleEvent[] }>(
    `select obstacle_id, position, kind, at, actor_id, actor_name, organization, text, paper_number,
            due_on::text as due_on, agencies
       from obstacle_event where obstacle_id = ? order by position`,
    [obstacleId],
  )
  return rows
}
