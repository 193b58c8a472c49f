import {
  agreementCourses,
  obstacleAges,
  type AgreementCourse,
  type getAllianceSummary,
  type ObstacleAge,
  type RouteResponse,
} from "@lienket/contracts"
import { integer, type Database } from "../../../database/database"
import { courseSql, openSql } from "../../agreements/kept-standings"
import { obstacleAgeSql, obstacleOpen, obstacleOverdue } from "../../obstacles/list-obstacles"
import type { Desk, Waiting } from "./province-today"

type Summary = RouteResponse<typeof getAllianceSummary>

/** A desk that looks at one commune, or at the whole province. */
export type Outlook = Desk & { readonly commune: string | null }

export interface AgreementsGlance {
  /** Those of the place that is looked at. */
  readonly agreements: Summary["agreements"]
  /** What an officer has to do about those of the province, wherever it is looked. */
  readonly waiting: readonly Waiting[]
}

/**
 * Agreements that are signed and not over: by how they go, what they come to, and what waits in them; all from one
 * reading of `agreement_standing`, which is kept up before.
 */
export const glanceAtAgreements = async (db: Database, { allianceId, commune }: Outlook): Promise<AgreementsGlance> => {
  const { rows } = await db.raw<{
    rows: (Readonly<Record<AgreementCourse, number>> & {
      open_count: number
      delivered_vnd: string
      committed_vnd: string
      committed_over: number
      deliveries_disputed: number
      agreements_overdue: number
      overdue_since: Date | null
      agreements_silent: number
    })[]
  }>(
    `select (count(*) filter (where is_here))::int as open_count,
            coalesce(sum(s.value_vnd) filter (where is_here), 0)::text as delivered_vnd,
            coalesce(sum(s.committed_value_vnd) filter (where is_here), 0)::text as committed_vnd,
            (count(s.committed_value_vnd) filter (where is_here))::int as committed_over,
            ${agreementCourses.map((course) => `(count(*) filter (where is_here and ${courseSql[course]}))::int as ${course}`).join(", ")},
            coalesce(sum(s.disputed_count), 0)::int as deliveries_disputed,
            (count(*) filter (where s.state = 'overdue'))::int as agreements_overdue,
            (select min(a.ends_on)::timestamptz
               from agreement_standing o join agreement a on a.id = o.agreement_id
              where o.alliance_id = :alliance and o.state = 'overdue') as overdue_since,
            (count(*) filter (where ${courseSql.silent}))::int as agreements_silent
       from agreement_standing s
      cross join lateral (
        select :commune::text is null
               or exists (select from agreement_party p
                           where p.agreement_id = s.agreement_id and p.side = 'seller' and p.commune_code = :commune) as is_here) here
      where s.alliance_id = :alliance and ${openSql}`,
    { alliance: allianceId, commune },
  )
  const [row] = rows
  if (row === undefined) throw new Error("a sum over nothing is a row too")
  const courses = agreementCourses.map((course) => [course, row[course]] as const)
  return {
    agreements: {
      open_count: row.open_count,
      by_course: Object.fromEntries(courses) as Record<AgreementCourse, number>,
      delivered_vnd: integer(row.delivered_vnd),
      committed_vnd: integer(row.committed_vnd),
      committed_over: row.committed_over,
    },
    waiting: [
      { kind: "deliveries_disputed", count: row.deliveries_disputed, oldest: null },
      { kind: "agreements_overdue", count: row.agreements_overdue, oldest: row.overdue_since },
      { kind: "agreements_silent", count: row.agreements_silent, oldest: null },
    ],
  }
}

const agenciesShown = 6

/** Obstacles and petitions that are not over, by their age and by who was asked first. */
export const glanceAtObstacles = async (
  db: Database,
  { allianceId, commune, day }: Outlook,
): Promise<Summary["obstacles"]> => {
  const { rows } = await db.raw<{
    rows: {
      by: "age" | "agency" | "all"
      age: ObstacleAge | null
      id: string | null
      name: string | null
      count: number
      overdue_count: number
    }[]
  }>(
    `with open as (
       select ${obstacleAgeSql} as age, g.agency_id as id, g.name, ${obstacleOverdue} as is_overdue
         from obstacle o
         left join obstacle_agency g on g.obstacle_id = o.id and g.round = o.round and g.role = 'lead'
        where o.alliance_id = :alliance and ${obstacleOpen} and (:commune::text is null or o.commune_code = :commune)
     )
     select case when grouping(age) = 0 then 'age' when grouping(id) = 0 then 'agency' else 'all' end as by,
            age, id, max(name) as name, count(*)::int as count, (count(*) filter (where is_overdue))::int as overdue_count
       from open group by grouping sets ((age), (id), ())
      order by count desc, name`,
    { alliance: allianceId, commune, day },
  )
  const all = rows.find(({ by }) => by === "all")
  const counts = new Map(rows.map(({ by, age, count }) => [by === "age" ? age : null, count]))
  return {
    open_count: all?.count ?? 0,
    overdue_count: all?.overdue_count ?? 0,
    by_age: Object.fromEntries(obstacleAges.map((age) => [age, counts.get(age) ?? 0])) as Record<ObstacleAge, number>,
    by_agency: rows
      .filter(({ by }) => by === "agency")
      .slice(0, agenciesShown)
      .map(({ id, name, count, overdue_count }) => ({ id, name: id === null ? null : name, count, overdue_count })),
  }
}
