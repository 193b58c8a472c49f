import type { ReportDetail, ReportDifferences, ReportEntry, ReportFieldView, ReportLedger } from "@lienket/contracts"
import { ledgerFigures } from "@lienket/contracts"
import { businessDate, reportPeriodName, type ReportPeriod } from "@lienket/vietnam"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { Database } from "../../database/database"
import type { Locale } from "../../http/locale"
import { messageOf } from "../../http/message"
import { Refusal } from "../../http/refusal"
import { ORGANIZATION_MODULE } from "../../modules/organization"
import type { Organization } from "../../modules/organization/organization"
import type { OrganizationModuleService } from "../../modules/organization/service"
import type { Report } from "../../modules/report/reports"
import { standingOf } from "../../modules/report/standing"
import type { Submission } from "../../modules/report/submissions"
import { isSealed } from "../../modules/report/transitions"
import type { SaleEntry } from "../../modules/sales/entry"
import { formOf, previousValues, reporterKindOf, type Form } from "../../workflows/reports/form"
import { figureOf, filledFrom, periodLedger, salesOf } from "../../workflows/reports/period-ledger"
import { reportsOf } from "../../workflows/reports/report-act"
import { faultsOf } from "../../workflows/reports/send-report"

export interface Asking {
  readonly container: MedusaContainer
  readonly db: Database
  readonly now: Date
  readonly locale: Locale
}

/** What a report says where it is looked at: as it was sealed, or as it stands at the moment. */
interface Content extends Pick<Report, "values" | "comments" | "reasons" | "document_ids"> {
  readonly ledger: ReportLedger
}

/**
 * The report of an organisation on a period, as the organisation sees it: filled in from the ledger until it is sent,
 * then as it was sealed. Nothing is written.
 * @throws Refusal as `formOf`.
 */
export const viewOwnReport = async (
  asking: Asking,
  organizationId: string,
  which: { readonly code: string; readonly period: string },
): Promise<ReportDetail> => {
  const { container, db, now } = asking
  const organization = await organizationOf(asking, organizationId)
  const form = await formOf(container, db, organization, which, now)
  const report = await reportsOf({ container }).findReportOf(db, { organization_id: organizationId, ...which })
  return await detailOf(asking, organization, form, report, report !== null && isSealed(report.state))
}

/**
 * A report that was sent to an alliance, always as it was sealed last: what a cooperative types meanwhile is its own.
 * @throws Refusal `not_found`, also for another alliance's and for one that was never sent.
 */
export const viewSentReport = async (asking: Asking, id: string, allianceId: string): Promise<ReportDetail> => {
  const { container, db, now } = asking
  const report = await sentReport(asking, id, allianceId)
  const organization = await organizationOf(asking, report.organization_id)
  const form = await formOf(container, db, organization, report, now)
  return await detailOf(asking, organization, form, report, true)
}

/** @throws Refusal `not_found`, also for another alliance's and for one that was never sent. */
export const sentReport = async (
  { container, db }: Pick<Asking, "container" | "db">,
  id: string,
  allianceId: string,
): Promise<Report> => {
  const report = await reportsOf({ container }).findReport(db, id)
  if (report?.alliance_id !== allianceId || report.submission_count === 0) throw new Refusal("not_found")
  return report
}

const organizationOf = async ({ container, db }: Asking, id: string): Promise<Organization> => {
  const organization = await container.resolve<OrganizationModuleService>(ORGANIZATION_MODULE).findById(db, id)
  if (organization === null) throw new Error(`${id} reports and is gone`)
  return organization
}

const detailOf = async (
  asking: Asking,
  organization: Organization,
  form: Form,
  report: Report | null,
  isAsSealed: boolean,
): Promise<ReportDetail> => {
  const { container, db, now, locale } = asking
  const module = reportsOf({ container })
  const { template, period, fields, rules } = form
  const submissions = report === null ? [] : await module.submissionsOf(db, report.id)
  const sealed = submissions.at(-1)
  const previous = await previousValues(container, db, organization.id, form)
  const content =
    isAsSealed && sealed !== undefined ? sealed : await contentOf(asking, organization.id, form, report, previous)
  const faults = isAsSealed ? [] : faultsOf(form, content.values, previous, content.reasons)
  const first = report?.first_submitted_at ?? null
  return {
    id: report?.id ?? null,
    code: template.code,
    title: template[`title_${locale}`],
    template_version: template.version,
    version: report?.version ?? 0,
    period: periodView(period, locale),
    organization: {
      id: organization.id,
      name: (locale === "en" ? organization.name_en : null) ?? organization.name,
      kind: reporterKindOf(organization.kind),
    },
    state: report?.state ?? "draft",
    ...standingOf(period, template.due_days, first === null ? null : businessDate(first), businessDate(now)),
    sections: template.definition.sections
      .filter(({ key }) => fields.some(({ section }) => section === key))
      .map((section) => ({ key: section.key, title: section[`title_${locale}`] })),
    fields: fields.map((field) => fieldView(field, content, previous, locale)),
    rules: [...rules],
    ledger: content.ledger,
    documents: await documentNames(db, content.document_ids),
    faults: faults.map(({ field, code, values }) => ({ field, code, message: messageOf(code, locale, values) })),
    remarks: report?.remarks ?? null,
    submissions: submissions.map(submissionView),
    differences:
      report !== null && sealed !== undefined && isSealed(report.state)
        ? await differencesOf(asking, report, sealed, period)
        : null,
    events:
      report === null
        ? []
        : (await module.eventsOf(db, report.id)).map(({ kind, at, actor_name, organization: by, number, text }) => ({
            kind,
            at: at.toISOString(),
            actor_name,
            organization: by,
            number,
            text,
          })),
    as_of: now.toISOString(),
  }
}

/** As it stands: what was kept, and what the ledger says now. States are offered before it is begun. */
const contentOf = async (
  { container, db }: Asking,
  organizationId: string,
  { fields, period }: Form,
  report: Report | null,
  previous: Readonly<Record<string, string>>,
): Promise<Content> => {
  const { ledger } = await periodLedger(container, db, organizationId, period)
  const carried = fields.flatMap(({ key, source }) =>
    source === "carried" && previous[key] !== undefined ? [[key, previous[key]]] : [],
  )
  const typed: Readonly<Record<string, string>> = report?.values ?? Object.fromEntries(carried)
  return {
    values: { ...typed, ...filledFrom(ledger, fields) },
    comments: report?.comments ?? {},
    reasons: report?.reasons ?? {},
    document_ids: report?.document_ids ?? [],
    ledger,
  }
}

const fieldView = (
  { label_vi, label_en, who: _who, ...field }: Form["fields"][number],
  { values, comments, reasons }: Content,
  previous: Readonly<Record<string, string>>,
  locale: Locale,
): ReportFieldView => ({
  ...field,
  label: locale === "en" ? label_en : label_vi,
  value: values[field.key] ?? "",
  previous: previous[field.key] ?? null,
  comment: comments[field.key] ?? "",
  reason: reasons[field.key] ?? "",
})

export const periodView = (
  period: ReportPeriod,
  locale: Locale,
): { code: string; name: string; kind: ReportPeriod["kind"]; from: string; until: string } => ({
  code: period.code,
  name: reportPeriodName(period, locale),
  kind: period.kind,
  from: period.from,
  until: period.until,
})

const submissionView = ({
  number,
  submitted_at,
  submitted_by,
  note,
  values,
  ledger,
  values_hash,
}: Submission): ReportDetail["submissions"][number] => ({
  number,
  submitted_at: submitted_at.toISOString(),
  submitted_by,
  note,
  values: { ...values },
  total_vnd: ledger.total_vnd,
  entry_count: ledger.entry_count,
  entries_hash: ledger.entries_hash,
  values_hash,
})

/** How many of the entries that differ are shown with them. */
const shownEntries = 50

const differencesOf = async (
  { container, db }: Asking,
  report: Report,
  sealed: Submission,
  { from, until }: ReportPeriod,
): Promise<ReportDifferences | null> => {
  const known = await reportsOf({ container }).entryIdsOf(db, report.id, sealed.number)
  const stretch = { organizationId: report.organization_id, from, until }
  const page = { limit: shownEntries, offset: 0 }
  const { entries, count } = await salesOf(container).entriesBeyond(db, stretch, known, page)
  if (count === 0) return null
  const { ledger } = await periodLedger(container, db, report.organization_id, { from, until })
  return {
    figures: ledgerFigures.flatMap((figure) => {
      const [from_vnd, to_vnd] = [figureOf(sealed.ledger, figure), figureOf(ledger, figure)]
      return from_vnd === to_vnd ? [] : [{ figure, from_vnd, to_vnd }]
    }),
    entry_count: count,
    entries: entries.map(entryView),
  }
}

/** An entry as whoever looks at a report sees it: what was sold, never to whom. */
export const entryView = (entry: SaleEntry): ReportEntry => ({
  id: entry.id,
  business_date: entry.business_date,
  product_title: entry.product_title,
  quantity: entry.quantity,
  unit: entry.unit,
  value_vnd: entry.value_vnd,
  channel: entry.channel,
  buyer: entry.buyer_kind,
  reference: entry.reference,
  reverses: entry.reverses_id,
  recorded_at: entry.recorded_at.toISOString(),
})

const documentNames = async (db: Database, ids: readonly string[]): Promise<{ id: string; name: string }[]> =>
  await db("document").whereIn("id", ids).orderBy("created_at").select<{ id: string; name: string }[]>("id", "name")
