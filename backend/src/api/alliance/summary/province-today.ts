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

// The order in which an officer should look at them is that of the lines. What stands in `agreement_standing` is kept up
// by whoever reads it, see `keepStandings`.
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
     and o.kind in ('cooperative', 'union', 'group')
  union all
  select 'deliveries_disputed', sum(s.disputed_count)::int, null
    from agreement a join agreement_standing s on s.agreement_id = a.id
   where a.alliance_id = :alliance and s.disputed_count > 0 and s.state in ('signed', 'in_progress', 'paused', 'overdue')
  union all
  select 'agreements_overdue', count(*)::int, min(a.ends_on)::timestamptz
    from agreement a join agreement_standing s on s.agreement_id = a.id
   where a.alliance_id = :alliance and s.state = 'overdue'
  union all
  select 'agreements_silent', count(*)::int, null
    from agreement a join agreement_standing s on s.agreement_id = a.id
   where a.alliance_id = :alliance and s.pace = 'no_report' and s.state in ('signed', 'in_progress', 'paused', 'overdue')`

/** What waits for an officer today, in the order in which it should be looked at. */
export const provinceToday = async (
  db: Database,
  { allianceId, provinceCode, day }: Desk,
): Promise<OfficerWorkItem[]> => {
  const { rows } = await db.raw<{ rows: { kind: OfficerWorkKind; count: number | null; oldest: Date | null }[] }>(
    waitingSql,
    { alliance: allianceId, province: provinceCode, day },
  )
  return rows.flatMap(({ kind, count, oldest }) =>
    count === null || count === 0 ? [] : [{ kind, count, oldest: oldest?.toISOString() ?? null, path: paths[kind] }],
  )
}
