import type { cooperativeReports, ReportCard, RouteQuery, RouteResponse } from "@lienket/contracts"
import { addDays, businessDate, parseReportPeriod, reportPeriodsEnding, type ReportPeriod } from "@lienket/vietnam"
import type { Database } from "../../database/database"
import { ORGANIZATION_MODULE } from "../../modules/organization"
import type { OrganizationModuleService } from "../../modules/organization/service"
import type { Report } from "../../modules/report/reports"
import { standingOf } from "../../modules/report/standing"
import { templateFor, type Template } from "../../modules/report/templates"
import type { MemberCaller } from "../../policy/caller"
import { reporterKindOf } from "../../workflows/reports/form"
import { reportsOf } from "../../workflows/reports/report-act"
import { periodView, type Asking } from "./view-report"

type Query = RouteQuery<typeof cooperativeReports.list>
type Answer = RouteResponse<typeof cooperativeReports.list>

/**
 * What an organisation has to report since it joined, the periods that run now included, and whatever it reported of
 * its own accord: what waits for it first, the oldest of it first, then the newest.
 */
export const listReports = async (
  asking: Asking,
  { organization }: MemberCaller,
  { limit = 20, offset = 0 }: Query,
): Promise<Answer> => {
  const cards = await cardsOf(asking, organization)
  return {
    items: cards.slice(offset, offset + limit),
    count: cards.length,
    limit,
    offset,
    waiting: cards.filter(({ awaits_you }) => awaits_you).length,
  }
}

/** The reports that wait for an organisation, the one that is due first before the others. */
export const waitingReports = async (asking: Asking, { organization }: MemberCaller): Promise<ReportCard[]> =>
  (await cardsOf(asking, organization)).filter(({ awaits_you }) => awaits_you)

/** Every report that an organisation has or had to send, or sent. */
export const cardsOf = async (
  asking: Asking,
  organization: Pick<MemberCaller["organization"], "id" | "kind" | "province_code">,
): Promise<ReportCard[]> => {
  const { container, db, now } = asking
  const alliance = await container
    .resolve<OrganizationModuleService>(ORGANIZATION_MODULE)
    .allianceOf(db, organization.province_code)
  if (alliance === null) return []
  const module = reportsOf({ container })
  const templates = await module.templatesFor(db, alliance.id)
  const reports = await module.reportsOfOrganization(db, organization.id)
  const today = businessDate(now)
  const since = await joinedOn(db, organization.id)
  const asked = [...askedSince(templates, since, today), ...begun(templates, reports)]
  const kind = reporterKindOf(organization.kind)
  const cards = new Map<string, ReportCard>()
  for (const { template, period } of asked) {
    if (!template.reporters.includes(kind)) continue
    const key = `${template.code} ${period.code}`
    const report = reports.find(({ code, period: reported }) => `${code} ${reported}` === key)
    cards.set(key, cardOf(asking, template, period, report))
  }
  return [...cards.values()].sort(
    (one, other) =>
      rank(one) - rank(other) ||
      (one.awaits_you ? one.due_on.localeCompare(other.due_on) : other.due_on.localeCompare(one.due_on)) ||
      one.code.localeCompare(other.code),
  )
}

const rank = ({ awaits_you, standing }: ReportCard): number => (awaits_you ? 0 : standing === "open" ? 1 : 2)

interface AskedReport {
  readonly template: Template
  readonly period: ReportPeriod
}

// The longest period that runs now ends less than a year from now.
const longestRun = 366

const askedSince = (templates: readonly Template[], since: string, today: string): AskedReport[] => {
  const kinds = new Map(templates.map(({ code, period_kind }) => [`${code} ${period_kind}`, { code, period_kind }]))
  return [...kinds.values()].flatMap(({ code, period_kind }) =>
    reportPeriodsEnding(period_kind, { since, before: addDays(today, longestRun) })
      .filter(({ from }) => from <= today)
      .flatMap((period) => {
        const template = templateFor(templates, code, period)
        return template === undefined ? [] : [{ template, period }]
      }),
  )
}

const begun = (templates: readonly Template[], reports: readonly Report[]): AskedReport[] =>
  reports.flatMap(({ code, period: reported }) => {
    const period = parseReportPeriod(reported)
    const template = period && templateFor(templates, code, period)
    return period === undefined || template === undefined ? [] : [{ template, period }]
  })

const cardOf = (
  { now, locale }: Asking,
  template: Template,
  period: ReportPeriod,
  report: Report | undefined,
): ReportCard => {
  const first = report?.first_submitted_at ?? null
  const standing = standingOf(period, template.due_days, first && businessDate(first), businessDate(now))
  const state = report?.state ?? "draft"
  return {
    id: report?.id ?? null,
    code: template.code,
    title: template[`title_${locale}`],
    period: periodView(period, locale),
    state,
    ...standing,
    submitted_at: report?.submitted_at?.toISOString() ?? null,
    awaits_you: state === "returned" || standing.standing === "due" || standing.standing === "never",
  }
}

const joinedOn = async (db: Database, organizationId: string): Promise<string> => {
  const row = await db("organization").where({ id: organizationId }).first<{ created_at: Date }>("created_at")
  return businessDate(row.created_at)
}
