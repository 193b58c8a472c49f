import type { OfficerWorkItem, OfficerWorkKind } from "@lienket/contracts"
import type { Database } from "../../../database/database"
import { obstacleOverdue } from "../../obstacles/list-obstacles"

/** Whose day it is, and the business day. */
export interface Desk {
  readonly allianceId: string
  readonly provinceCode: string
  readonly day: string
}

const paths: Readonly<Record<OfficerWorkKind, string>> = {
  obstacles_to_route: "/lien-minh/vuong-mac?state=raised",
  obstacles_overdue: "/lien-minh/vuong-mac?state=overdue",
  obstacles_answered: "/lien-minh/vuong-mac?state=answered",
  applications_to_verify: "/lien-minh/xac-minh",
  reports_to_decide: "/lien-minh/bao-cao",
  certificates_to_verify: "/lien-minh/chung-nhan",
  deliveries_disputed: "/lien-minh/thoa-thuan?course=disputed",
  agreements_overdue: "/lien-minh/thoa-thuan?state=overdue",
  agreements_silent: "/lien-minh/thoa-thuan?course=silent",
}

// The order in which an officer should look at them is that of the lines.
const waitingSql = `
  select 'obstacles_to_route' as kind, count(*)::int as count, min(o.raised_at) as oldest
    from obstacle o where o.alliance_id = :alliance and o.state = 'raised'
  union all
  select 'obstacles_overdue', count(*)::int, min(o.due_on)::timestamptz
    from obstacle o where o.alliance_id = :alliance and ${obstacleOverdue}
  union all
  select 'obstacles_answered', count(*)::int, min(o.state_since)
    from obstacle o where o.alliance_id = :alliance and o.state = 'answered'
  union all
  select 'applications_to_verify', count(*)::int, min(a.submitted_at)
    from application a join organization o on o.id = a.organization_id
   where a.state = 'submitted' and o.province_code = :province
  union all
  select 'reports_to_decide', count(*)::int, min(r.submitted_at)
    from report r where r.alliance_id = :alliance and r.state = 'submitted'
  union all
  select 'certificates_to_verify', count(*)::int, min(r.submitted_at)
    from trust_record r join organization o on o.id = r.organization_id
   where r.review_state = 'pending' and r.revoked_on is null and o.province_code = :province
     and o.kind in ('cooperative', 'union', 'group')`

/** How much of a kind waits, and since when where that is known. */
export interface Waiting {
  readonly kind: OfficerWorkKind
  readonly count: number
  readonly oldest: Date | null
}

/** What waits for an officer today apart from agreements, in the order in which it should be looked at. */
export const provinceToday = async (
  db: Database,
  { allianceId, provinceCode, day }: Desk,
): Promise<readonly Waiting[]> => {
  const { rows } = await db.raw<{ rows: Waiting[] }>(waitingSql, {
    alliance: allianceId,
    province: provinceCode,
    day,
  })
  return rows
}

/** The same as it is shown: what there is none of is left out, the rest leads to the page where it is done. */
export const officerWork = (waiting: readonly Waiting[]): OfficerWorkItem[] =>
  waiting.flatMap(({ kind, count, oldest }) =>
    count === 0 ? [] : [{ kind, count, oldest: oldest?.toISOString() ?? null, path: paths[kind] }],
  )
