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
import type { Desk } from "./province-today"

type Summary = RouteResponse<typeof getAllianceSummary>

/** A desk that looks at one commune, or at the whole province. */
export type Outlook = Desk & { readonly commune: string | null }

/** Agreements that are signed and not over: by how they go, and what they come to. `agreement_standing` is kept up before. */
export const glanceAtAgreements = async (
  db: Database,
  { allianceId, commune }: Outlook,
): Promise<Summary["agreements"]> => {
  const { rows } = await db.raw<{
    rows: (Readonly<Record<AgreementCourse, number>> & {
      open_count: number
      delivered_vnd: string
      committed_vnd: string
      committed_over: number
    })[]
  }>(
    `select count(*)::int as open_count, coalesce(sum(s.value_vnd), 0)::text as delivered_vnd,
            coalesce(sum(s.committed_value_vnd), 0)::text as committed_vnd, count(s.committed_value_vnd)::int as committed_over,
            ${agreementCourses.map((course) => `(count(*) filter (where ${courseSql[course]}))::int as ${course}`).join(", ")}
       from agreement a join agreement_standing s on s.agreement_id = a.id
      where a.alliance_id = :alliance and ${openSql}
        and (:commune::text is null
             or exists (select from agreement_party p
                         where p.agreement_id = a.id and p.side = 'seller' and p.commune_code = :commune))`,
    { alliance: allianceId, commune },
  )
  const [row] = rows
  const courses = agreementCourses.map((course) => [course, row?.[course] ?? 0] as const)
  return {
    open_count: row?.open_count ?? 0,
    by_course: Object.fromEntries(courses) as Record<AgreementCourse, number>,
    delivered_vnd: integer(row?.delivered_vnd ?? 0),
    committed_vnd: integer(row?.committed_vnd ?? 0),
    committed_over: row?.committed_over ?? 0,
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
