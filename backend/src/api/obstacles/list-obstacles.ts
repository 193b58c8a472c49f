import type { allianceObstacles, ObstacleCard, ObstacleState, RouteQuery, RouteResponse } from "@lienket/contracts"
import { businessDate, daysBetween, fold } from "@lienket/vietnam"
import type { Database } from "../../database/database"
import { daysLeft } from "../../modules/obstacle/deadline"
import { obstacleColumns, type Obstacle } from "../../modules/obstacle/obstacles"
import { isAsked, isOver } from "../../modules/obstacle/transitions"
import { scopeOf, type Viewer } from "./viewer"

type Query = RouteQuery<typeof allianceObstacles.list>
type Answer = RouteResponse<typeof allianceObstacles.list>

/** Conditions on `obstacle o`, with `:day`. */
export const obstacleOverdue = `(o.state in ('routed', 'in_progress', 'escalated') and o.due_on < :day::date)`
export const obstacleOpen = `o.state not in ('solved', 'closed')`

/** How old a case is, as a value of `obstacleAges`. */
export const obstacleAgeSql = `
  case when :day::date - (o.raised_at at time zone 'Asia/Ho_Chi_Minh')::date <= 7 then 'week'
       when :day::date - (o.raised_at at time zone 'Asia/Ho_Chi_Minh')::date <= 30 then 'month'
       when :day::date - (o.raised_at at time zone 'Asia/Ho_Chi_Minh')::date <= 90 then 'quarter'
       else 'longer' end`

/** Cases of a viewer: whoever waits longest first, then those that were answered, then those that are over. */
export const listObstacles = async (
  db: Database,
  { limit = 20, offset = 0, ...filter }: Query,
  viewer: Viewer,
): Promise<Answer> => {
  const values = {
    viewer: viewer.organizationId,
    day: viewer.day,
    words: pattern(filter.q),
    kind: filter.kind ?? null,
    category: filter.category ?? null,
    agreement: filter.agreement ?? null,
    state: filter.state ?? null,
    overdue: filter.overdue === "yes",
    age: filter.age ?? null,
    agency: filter.agency ?? null,
  }
  const filtered = `
    from obstacle o
   where ${scopeOf(viewer)}
     and (:kind::text is null or o.kind = :kind)
     and (:category::text is null or o.category = :category)
     and (:agreement::text is null or o.agreement_id = :agreement)
     and (:age::text is null or ${obstacleOpen} and ${obstacleAgeSql} = :age)
     and (:agency::text is null
          or ${obstacleOpen}
             and coalesce((select g.agency_id from obstacle_agency g
                            where g.obstacle_id = o.id and g.round = o.round and g.role = 'lead'), 'none') = :agency)
     and (:words::text is null or o.code ilike :words or o.title_key like :words
          or translate(lower(unaccent(o.raised_by_organization)), 'đ', 'd') like :words)`
  const shown = `(:state::text is null or o.state = :state) and (not :overdue::boolean or ${obstacleOverdue})`
  const { rows: counted } = await db.raw<{
    rows: { state: ObstacleState; all: number; late: number; shown: number }[]
  }>(
    `select o.state, count(*)::int as all, (count(*) filter (where ${obstacleOverdue}))::int as late,
            (count(*) filter (where ${shown}))::int as shown ${filtered} group by o.state`,
    values,
  )
  const { rows } = await db.raw<{ rows: Obstacle[] }>(
    `select ${obstacleColumns} ${filtered} and ${shown}
      order by case when o.state in ('solved', 'closed') then 2 when o.state = 'answered' then 1 else 0 end,
               case when o.state in ('solved', 'closed') then null when o.state = 'answered' then o.state_since
                    else o.raised_at end asc,
               o.state_since desc, o.id
      limit :limit offset :offset`,
    { ...values, limit, offset },
  )
  return {
    items: await cardsOf(db, rows, viewer.day),
    count: counted.reduce((sum, each) => sum + each.shown, 0),
    limit,
    offset,
    counts: Object.fromEntries(counted.map(({ state, all }) => [state, all])),
    overdue_count: counted.reduce((sum, { late }) => sum + late, 0),
  }
}

const pattern = (q: string | undefined): string | null => {
  const words = q === undefined ? "" : fold(q)
  return words === "" ? null : `%${words.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
}

/** Cases as they are listed: the same number of queries for one as for a hundred. */
export const cardsOf = async (db: Database, obstacles: readonly Obstacle[], day: string): Promise<ObstacleCard[]> => {
  if (obstacles.length === 0) return []
  const { rows: leads } = await db.raw<{ rows: { obstacle_id: string; name: string }[] }>(
    `select a.obstacle_id, a.name from obstacle_agency a
       join obstacle o on o.id = a.obstacle_id and o.round = a.round
      where a.role = 'lead' and a.obstacle_id = any(?::text[])`,
    [obstacles.map(({ id }) => id)],
  )
  const leadOf = new Map(leads.map(({ obstacle_id, name }) => [obstacle_id, name]))
  const agreements = await db("agreement")
    .whereIn(
      "id",
      obstacles.flatMap(({ agreement_id }) => agreement_id ?? []),
    )
    .select<{ id: string; code: string }[]>("id", "code")
  const agreementOf = new Map(agreements.map((agreement) => [agreement.id, agreement]))
  return obstacles.map((obstacle) => cardOf(obstacle, day, { leadOf, agreementOf }))
}

interface Context {
  readonly leadOf: ReadonlyMap<string, string>
  readonly agreementOf: ReadonlyMap<string, { readonly id: string; readonly code: string }>
}

const cardOf = (obstacle: Obstacle, day: string, { leadOf, agreementOf }: Context): ObstacleCard => {
  const { state, due_on, raised_at, state_since } = obstacle
  const isRunning = isAsked(state) && due_on !== null
  const waits_since = state === "answered" || isOver(state) ? state_since : raised_at
  return {
    id: obstacle.id,
    code: obstacle.code,
    kind: obstacle.kind,
    category: obstacle.category,
    title: obstacle.title,
    state,
    is_escalated: obstacle.is_escalated,
    raised_by: { organization_id: obstacle.raised_by_organization_id, organization: obstacle.raised_by_organization },
    agreement: obstacle.agreement_id === null ? null : (agreementOf.get(obstacle.agreement_id) ?? null),
    lead: leadOf.get(obstacle.id) ?? null,
    raised_at: raised_at.toISOString(),
    waits_since: waits_since.toISOString(),
    days_waiting: isOver(state) ? 0 : Math.max(0, daysBetween(businessDate(waits_since), day)),
    due_on,
    days_left: isRunning ? daysLeft(due_on, day) : null,
    is_overdue: isRunning && due_on < day,
    is_demo: obstacle.is_demo,
  }
}
