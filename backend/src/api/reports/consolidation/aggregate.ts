import type { BuyerKind, MissingState, OcopGroup, ReporterKind, SalesChannel } from "@lienket/contracts"
import type { ReportPeriod } from "@lienket/vietnam"
import { integer, type Database } from "../../../database/database"
import { reporterCondition, reporterTables } from "../../../workflows/reports/who-reports"

/** Which reports are put together: those of a province by one template on one period, of some kinds of organisation. */
export interface Wanted {
  readonly province: string
  readonly alliance: string
  readonly code: string
  readonly period: ReportPeriod
  readonly kinds: readonly ReporterKind[]
  /** Whether that is all kinds that the template asks; agreements with strangers are counted only then. */
  readonly isEverybody: boolean
}

export interface Said {
  /** Null: of units of all kinds. */
  readonly kind: ReporterKind | null
  readonly key: string
  /** Digits with a point. */
  readonly total: string
  readonly over: number
}

export interface Share<K> {
  readonly key: K
  readonly value_vnd: number
  readonly units: number
}

export interface AgreementSums {
  readonly signed: number
  readonly running: number
  readonly completed: number
  readonly ended_early: number
  readonly delivered_vnd: number | null
  readonly deliveries: number
}

/** Everything that the reports of one period say together. */
export interface Aggregate {
  readonly units: readonly {
    readonly kind: ReporterKind
    readonly asked: number
    readonly counted: number
    readonly is_demo: boolean
  }[]
  readonly said: readonly Said[]
  readonly total_vnd: number
  readonly by_channel: readonly Share<SalesChannel>[]
  readonly by_buyer: readonly Share<BuyerKind>[]
  readonly by_group: readonly Share<OcopGroup>[]
  readonly by_commune: readonly Share<string | null>[]
  readonly agreements: AgreementSums
}

/** Sent and not sent back: the last submission `s` of a report `r` of an organisation `o`. */
const counted = `
  organization o
  join report r on r.organization_id = o.id and r.code = :code and r.period = :period
   and r.state in ('submitted', 'accepted')
  join report_submission s on s.report_id = r.id and s.number = r.submission_count`
const countedCondition = `o.province_code = :province and o.kind = any(:kinds::text[])`

interface ShareRow {
  readonly part: "channel" | "buyer" | "group" | "commune"
  readonly key: string | null
  readonly value_vnd: string
  readonly units: number
}

/**
 * Sums over all reports that count, worked out by the database: a province with 35,000 of them costs no more memory
 * than one with ten. The caller's transaction makes all of it of one moment.
 * @param keys of the fields that are figures.
 */
export const aggregateReports = async (db: Database, wanted: Wanted, keys: readonly string[]): Promise<Aggregate> => {
  const { from, until } = wanted.period
  const values = {
    province: wanted.province,
    code: wanted.code,
    period: wanted.period.code,
    kinds: [...wanted.kinds],
    until,
  }
  const { rows: units } = await db.raw<{ rows: Aggregate["units"] }>(
    `select o.kind, count(*)::int as asked,
            (count(*) filter (where r.state in ('submitted', 'accepted')))::int as counted,
            coalesce(bool_or(o.is_demo) filter (where r.state in ('submitted', 'accepted')), false) as is_demo
       from ${reporterTables} where ${reporterCondition} group by o.kind`,
    values,
  )
  const { rows: said } = await db.raw<{ rows: Said[] }>(
    `select o.kind, v.key, trim_scale(sum(v.value::numeric))::text as total, count(*)::int as over
       from ${counted} cross join lateral jsonb_each_text(s.values) v
      where ${countedCondition} and v.key = any(:keys::text[]) and v.value ~ '^-{0,1}[0-9]+(\\.[0-9]+){0,1}$'
      group by grouping sets ((v.key), (o.kind, v.key))`,
    { ...values, keys: [...keys] },
  )
  const { rows: shares } = await db.raw<{ rows: ShareRow[] }>(
    `select share.part, share.key, sum(share.value_vnd)::text as value_vnd,
            (count(*) filter (where share.value_vnd <> 0 or share.part = 'commune'))::int as units
       from ${counted}
      cross join lateral (
        select 'channel' as part, channel as key, value_vnd
          from jsonb_to_recordset(s.ledger -> 'by_channel') as c (channel text, value_vnd bigint)
        union all
        select 'buyer', buyer, value_vnd
          from jsonb_to_recordset(s.ledger -> 'by_buyer') as b (buyer text, value_vnd bigint)
        union all
        select 'group', "group", value_vnd
          from jsonb_to_recordset(s.ledger -> 'by_group') as g ("group" text, value_vnd bigint)
        union all
        select 'commune', o.commune_code, (s.ledger ->> 'total_vnd')::bigint
      ) share
      where ${countedCondition} group by 1, 2`,
    values,
  )
  const { rows: agreements } = await db.raw<{ rows: AgreementRow[] }>(agreementSql, {
    alliance: wanted.alliance,
    kinds: [...wanted.kinds],
    everybody: wanted.isEverybody,
    from,
    until,
  })
  const sharesOf = <K>(part: ShareRow["part"]): Share<K>[] =>
    shares
      .filter((row) => row.part === part)
      .map((row) => ({ key: row.key as K, value_vnd: integer(row.value_vnd), units: row.units }))
      .sort((one, other) => other.value_vnd - one.value_vnd || String(one.key).localeCompare(String(other.key)))
  const by_commune = sharesOf<string | null>("commune")
  return {
    units,
    said,
    total_vnd: by_commune.reduce((sum, { value_vnd }) => sum + value_vnd, 0),
    by_channel: sharesOf("channel"),
    by_buyer: sharesOf("buyer"),
    by_group: sharesOf("group"),
    by_commune,
    agreements: agreementsOf(agreements[0]),
  }
}

interface AgreementRow extends Omit<AgreementSums, "delivered_vnd"> {
  readonly delivered_vnd: string | null
}

// What both sides confirmed is in the ledger under the line of its agreement; what came back takes it away again.
const agreementSql = `
  with theirs as materialized (
    select a.id, a.state, a.signed_on, a.ended_on, a.ends_on
      from agreement a
      join agreement_party p on p.agreement_id = a.id and p.side = 'seller'
      left join organization o on o.id = p.organization_id
     where a.alliance_id = :alliance and a.signed_on is not null and a.signed_on <= :until::date
       and (:everybody::boolean or o.kind = any(:kinds::text[]))
  ), delivered as (
    select sum(e.value_vnd) as value_vnd, count(*) filter (where e.reverses_id is null) as deliveries
      from theirs join agreement_line l on l.agreement_id = theirs.id
      join sale_entry e on e.agreement_line_id = l.id
     where e.business_date between :from::date and :until::date
  )
  select (count(*) filter (where signed_on >= :from::date))::int as signed,
         (count(*) filter (where coalesce(ended_on, ends_on) >= :from::date))::int as running,
         (count(*) filter (where state = 'completed' and ended_on between :from::date and :until::date))::int
           as completed,
         (count(*) filter (where state = 'ended_early' and ended_on between :from::date and :until::date))::int
           as ended_early,
         (select value_vnd::text from delivered) as delivered_vnd,
         (select deliveries::int from delivered) as deliveries
    from theirs`

const agreementsOf = (row: AgreementRow | undefined): AgreementSums => {
  if (row === undefined) throw new Error("a count over nothing is a row too")
  return { ...row, delivered_vnd: row.delivered_vnd === null ? null : integer(row.delivered_vnd) }
}

export interface MissingRow {
  readonly id: string
  readonly name: string
  readonly name_en: string | null
  readonly kind: ReporterKind
  readonly commune_code: string | null
  readonly state: MissingState
}

/** Those who have to report and whose report does not count, by name. */
export const missingUnits = async (
  db: Database,
  { province, code, period, kinds }: Wanted,
  limit: number | null,
): Promise<MissingRow[]> => {
  const { rows } = await db.raw<{ rows: MissingRow[] }>(
    `select o.id, o.name, o.name_en, o.kind, o.commune_code, coalesce(r.state, 'none') as state
       from ${reporterTables}
      where ${reporterCondition} and coalesce(r.state, 'none') not in ('submitted', 'accepted')
      order by o.name, o.id limit :limit::int`,
    { province, code, period: period.code, until: period.until, kinds: [...kinds], limit },
  )
  return rows
}
