import type { allianceReports, ReporterKind, ReportState, RouteQuery, RouteResponse } from "@lienket/contracts"
import {
  addMonthsToDate,
  businessDate,
  fold,
  parseReportPeriod,
  reportPeriodAt,
  reportPeriodsEnding,
  type ReportPeriod,
} from "@lienket/vietnam"
import { findCommune } from "@lienket/vietnam/units"
import type { Database } from "../../database/database"
import { Refusal } from "../../http/refusal"
import { urgeRestHours } from "../../modules/report/reminders"
import { standingOf } from "../../modules/report/standing"
import { templateFor, type Template } from "../../modules/report/templates"
import type { MemberCaller } from "../../policy/caller"
import { reportsOf } from "../../workflows/reports/report-act"
import { endOf, reporterCondition, reporterTables, silentReporters } from "../../workflows/reports/who-reports"
import { periodView, type Asking } from "./view-report"

type Query = RouteQuery<typeof allianceReports.arrears>
type Answer = RouteResponse<typeof allianceReports.arrears>

interface Row {
  readonly id: string
  readonly handle: string
  readonly name: string
  readonly name_en: string | null
  readonly kind: ReporterKind
  readonly commune_code: string | null
  readonly report_id: string | null
  readonly state: ReportState | null
  readonly first_submitted_at: Date | null
  readonly submitted_at: Date | null
  readonly submission_count: number | null
  readonly officer: string | null
}

export type PeriodCounts = Pick<Answer, "code" | "title" | "due_on" | "counts"> & { readonly period: ReportPeriod }

/**
 * How many stand how in the last period that is over of each report that an alliance asks for, in its province or in one
 * commune of it.
 */
export const countsOfReports = async (
  asking: Asking,
  alliance: MemberCaller["organization"],
  commune: string | null,
): Promise<PeriodCounts[]> => {
  const { db, now, locale, container } = asking
  const today = businessDate(now)
  const templates = await reportsOf({ container }).templatesFor(db, alliance.id)
  const codes = [...new Set(templates.map(({ code }) => code))]
  return await Promise.all(
    codes.flatMap((code) => {
      const { template, period } = chosen(templates, { code }, today)
      // Also where the first period that is reported by it has not begun.
      if (period.until >= today) return []
      const { due_on } = standingOf(period, template.due_days, null, today)
      const title = template[`title_${locale}`]
      return [countsOf(db, { template, period, due_on, today, province: alliance.province_code, commune }, title)]
    }),
  )
}

interface Counted {
  readonly template: Template
  readonly period: ReportPeriod
  readonly due_on: string
  readonly today: string
  readonly province: string
  readonly commune: string | null
}

const countsOf = async (
  db: Database,
  { template, period, due_on, today, province, commune }: Counted,
  title: string,
): Promise<PeriodCounts> => {
  const { code, reporters } = template
  const { rows } = await db.raw<{ rows: { standing: keyof Answer["counts"]; of: number }[] }>(
    `select ${standingSql} as standing, count(*)::int as of
       from ${reporterTables} where ${reporterCondition} and (:commune::text is null or o.commune_code = :commune)
      group by 1`,
    {
      code,
      period: period.code,
      province,
      kinds: [...reporters],
      until: period.until,
      due: due_on,
      today,
      commune,
    },
  )
  return { code, title, period, due_on, counts: countsIn(rows) }
}

const countsIn = (sums: readonly { readonly standing: keyof Answer["counts"]; readonly of: number }[]) => {
  const of = (wanted: keyof Answer["counts"]) => sumOf(sums.filter(({ standing }) => standing === wanted))
  return { due: of("due"), in_time: of("in_time"), late: of("late"), never: of("never") }
}

/** Who decided last on a report of an organisation. */
const officersSql = `
  select distinct on (organization_id) organization_id, decided_by from report
   where alliance_id = :alliance and decided_by is not null order by organization_id, decided_at desc`

const standingSql = `
  case when r.first_submitted_at is not null
       then case when r.first_submitted_at < ${endOf(":due")} then 'in_time' else 'late' end
       when :today::date <= :due::date then 'due' else 'never' end`

type Values = Readonly<Record<string, string | number | string[] | null>>

interface StandingSum {
  readonly commune_code: string | null
  readonly officer: string | null
  readonly standing: keyof Answer["counts"]
  readonly of: number
  readonly waiting: number
}

const sumsOf = async (db: Database, values: Values): Promise<StandingSum[]> => {
  const { rows } = await db.raw<{ rows: StandingSum[] }>(
    `with officers as (${officersSql}), standings as (
       select o.commune_code, f.decided_by as officer, ${standingSql} as standing, r.state
         from ${reporterTables} left join officers f on f.organization_id = o.id where ${reporterCondition}
     )
     select commune_code, officer, standing, count(*)::int as of,
            (count(*) filter (where state = 'submitted'))::int as waiting
       from standings group by 1, 2, 3`,
    values,
  )
  return rows
}

const filtered = `
  from ${reporterTables} where ${reporterCondition}
   and (:standing::text is null or ${standingSql} = :standing)
   and (:commune::text is null or o.commune_code = :commune)
   and (:words::text is null or translate(lower(unaccent(o.name)), 'đ', 'd') like :words)`

/** How many there are of a name; without one the sums say it. */
const countOf = async (db: Database, values: Values): Promise<number> => {
  const { rows } = await db.raw<{ rows: { count: number }[] }>(`select count(*)::int as count ${filtered}`, values)
  return rows[0]?.count ?? 0
}

/** Those that need somebody first: who never sent one, then those that wait for a decision. */
const pageOf = async (db: Database, values: Values): Promise<Row[]> => {
  const { rows } = await db.raw<{ rows: Row[] }>(
    `with officers as (${officersSql})
     select o.id, o.handle, o.name, o.name_en, o.kind, o.commune_code, r.id as report_id, r.state,
            r.first_submitted_at, r.submitted_at, r.submission_count,
            (select f.decided_by from officers f where f.organization_id = o.id) as officer
       ${filtered}
      order by case ${standingSql} when 'never' then 0 when 'due' then 2 else 1 end, r.state = 'submitted' desc nulls last,
               o.name, o.id
      limit :limit offset :offset`,
    values,
  )
  return rows
}

/**
 * Who has to report for a period and how each stands, with what whoever urges needs to know. A period that is not
 * named is the last that is over.
 * @throws Refusal `not_found` for a report that the alliance does not ask for.
 */
export const reportArrears = async (asking: Asking, caller: MemberCaller, query: Query): Promise<Answer> => {
  const { db, now, locale, container } = asking
  const { limit = 20, offset = 0 } = query
  const today = businessDate(now)
  const alliance = caller.organization
  const templates = await reportsOf({ container }).templatesFor(db, alliance.id)
  const { template, period, periods } = chosen(templates, query, today)
  const { due_on } = standingOf(period, template.due_days, null, today)
  const which = { code: template.code, period: period.code }
  const asked = { ...which, province: alliance.province_code, kinds: [...template.reporters], until: period.until }
  const values = { ...asked, alliance: alliance.id, due: due_on, today }
  const narrowed = {
    standing: query.standing === "open" ? "due" : (query.standing ?? null),
    commune: query.commune ?? null,
    words: pattern(query.q),
  }
  const [sums, named, rows, silent] = await Promise.all([
    sumsOf(db, values),
    narrowed.words === null ? null : countOf(db, { ...values, ...narrowed }),
    pageOf(db, { ...values, ...narrowed, limit, offset }),
    today > period.until ? silentReporters(db, asked) : [],
  ])
  const count = named ?? sumOf(sums.filter((sum) => fits(sum, narrowed)))
  const ids = rows.map(({ id }) => id)
  const urges = await reportsOf({ container }).lastUrges(db, [...new Set([...silent, ...ids])], which)
  const before = await lateBefore(db, ids, templates, template.code, period, today)
  return {
    items: rows.map((row) => ({
      organization: {
        id: row.id,
        handle: row.handle,
        name: (locale === "en" ? row.name_en : null) ?? row.name,
        kind: row.kind,
      },
      commune: communeOf(row.commune_code),
      report: reportOf(row),
      ...only(standingOf(period, template.due_days, dayOf(row.first_submitted_at), today)),
      last_urged_at: urges.get(row.id)?.toISOString() ?? null,
      officer: row.officer,
      before: before.get(row.id) ?? { late: 0, of: 0 },
    })),
    count,
    limit,
    offset,
    code: template.code,
    title: template[`title_${locale}`],
    period: periodView(period, locale),
    due_on,
    is_over: today > period.until,
    templates: titlesOf(templates, locale),
    periods: periods.map((each) => periodView(each, locale)),
    counts: countsIn(sums),
    awaiting_decision: sums.reduce((sum, { waiting }) => sum + waiting, 0),
    urgeable: silent.filter((id) => isRested(urges.get(id), now)).length,
    by_commune: ratesOf(sums, ({ commune_code }) => commune_code).map(([code, rate]) => ({
      code,
      name: findCommune(code)?.name ?? code,
      ...rate,
    })),
    by_officer: ratesOf(sums, ({ officer }) => officer).map(([name, rate]) => ({ name, ...rate })),
    as_of: now.toISOString(),
  }
}

const fits = (
  sum: StandingSum,
  { standing, commune }: { readonly standing: string | null; readonly commune: string | null },
): boolean => (standing === null || sum.standing === standing) && (commune === null || sum.commune_code === commune)

const only = ({ standing, days_late }: ReturnType<typeof standingOf>) => ({ standing, days_late })

const dayOf = (at: Date | null): string | null => (at === null ? null : businessDate(at))

const reportOf = ({ report_id, state, submitted_at, submission_count }: Row): Answer["items"][number]["report"] =>
  report_id === null || state === null || submitted_at === null
    ? null
    : { id: report_id, state, submitted_at: submitted_at.toISOString(), number: submission_count ?? 0 }

const communeOf = (code: string | null): { code: string; name: string } | null => {
  const commune = code === null ? null : findCommune(code)
  return commune === null ? null : { code: commune.code, name: commune.name }
}

const isRested = (last: Date | undefined, now: Date): boolean =>
  last === undefined || now.getTime() - last.getTime() >= urgeRestHours * 3_600_000

const sumOf = (sums: readonly { readonly of: number }[]): number => sums.reduce((sum, each) => sum + each.of, 0)

interface Rate {
  readonly of: number
  readonly late: number
}

type Sum = { readonly standing: string; readonly of: number }

/** How many of each were late or never came; the worst first. */
const ratesOf = <S extends Sum>(sums: readonly S[], keyOf: (sum: S) => string | null): [string, Rate][] => {
  const rates = new Map<string, Rate>()
  for (const sum of sums) {
    const key = keyOf(sum)
    if (key === null) continue
    const before = rates.get(key) ?? { of: 0, late: 0 }
    const late = sum.standing === "late" || sum.standing === "never" ? sum.of : 0
    rates.set(key, { of: before.of + sum.of, late: before.late + late })
  }
  return [...rates].sort(
    ([one, first], [other, second]) =>
      second.late / second.of - first.late / first.of || second.of - first.of || one.localeCompare(other, "vi"),
  )
}

const pattern = (q: string | undefined): string | null => {
  const words = q === undefined ? "" : fold(q)
  return words === "" ? null : `%${words.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
}

/** How far back a period can be chosen, and lateness is remembered. */
const monthsBack = 24

const chosen = (
  templates: readonly Template[],
  query: Query,
  today: string,
): { readonly template: Template; readonly period: ReportPeriod; readonly periods: readonly ReportPeriod[] } => {
  const code = query.code ?? "sales"
  const kind = templates.find((template) => template.code === code)?.period_kind
  if (kind === undefined) throw new Refusal("not_found", { field: "code" })
  const over = reportPeriodsEnding(kind, { since: addMonthsToDate(today, -monthsBack), before: today })
  const running = reportPeriodAt(kind, today)
  const periods = [
    ...over,
    ...(running === undefined || over.some((each) => each.code === running.code) ? [] : [running]),
  ]
    .filter((period) => templateFor(templates, code, period) !== undefined)
    .toReversed()
  if (periods.length === 0) periods.push(...firstToCome(templates, code, kind, today))
  const named = query.period === undefined ? undefined : parseReportPeriod(query.period)
  const period = query.period === undefined ? (periods.find(({ until }) => until < today) ?? periods[0]) : named
  const template = period && templateFor(templates, code, period)
  if (period === undefined || template === undefined) throw new Refusal("not_found", { field: "period" })
  return { template, period, periods }
}

/** Of a template that no period was or is reported by yet: the first that will be. */
const firstToCome = (
  templates: readonly Template[],
  code: string,
  kind: ReportPeriod["kind"],
  today: string,
): ReportPeriod[] => {
  const last = templates.reduce((latest, { valid_from }) => (valid_from > latest ? valid_from : latest), today)
  return reportPeriodsEnding(kind, { since: today, before: addMonthsToDate(last, monthsBack) })
    .filter((period) => templateFor(templates, code, period) !== undefined)
    .slice(0, 1)
}

const titlesOf = (templates: readonly Template[], locale: "vi" | "en"): { code: string; title: string }[] => [
  ...new Map(
    templates
      .toReversed()
      .map((template) => [template.code, { code: template.code, title: template[`title_${locale}`] }]),
  ).values(),
]

/** How often each was late, or never sent one, in the periods before that fell due since it joined. */
const lateBefore = async (
  db: Database,
  organizationIds: readonly string[],
  templates: readonly Template[],
  code: string,
  { kind, from }: ReportPeriod,
  today: string,
): Promise<ReadonlyMap<string, Rate>> => {
  const due = reportPeriodsEnding(kind, { since: addMonthsToDate(from, -monthsBack), before: from }).flatMap(
    (period) => {
      const template = templateFor(templates, code, period)
      const due_on = template && standingOf(period, template.due_days, null, today).due_on
      return due_on === undefined || due_on >= today ? [] : [{ code: period.code, until: period.until, due_on }]
    },
  )
  if (due.length === 0 || organizationIds.length === 0) return new Map()
  const { rows } = await db.raw<{ rows: { id: string; of: number; late: number }[] }>(
    `select o.id, count(*)::int as of,
            (count(*) filter (where r.first_submitted_at is null
               or r.first_submitted_at >= ${endOf("p.due_on")}))::int as late
       from organization o
      cross join jsonb_to_recordset(:due::jsonb) as p (code text, until date, due_on date)
       left join report r on r.organization_id = o.id and r.code = :code and r.period = p.code
      where o.id = any(:ids::text[])
        and (o.created_at < ${endOf("p.until")} or r.first_submitted_at is not null)
      group by o.id`,
    { due: JSON.stringify(due), code, ids: [...organizationIds] },
  )
  return new Map(rows.map(({ id, of, late }) => [id, { of, late }]))
}
