import { reportPeriodName, type ReportPeriod } from "@lienket/vietnam"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { Report } from "../../modules/report/reports"
import type { Template } from "../../modules/report/templates"
import { notifyOrganization, notifyOrganizations } from "../notify/notify"
import type { ReportName } from "../notify/notices"
import type { ReportAct } from "./report-act"

interface About {
  readonly template: Pick<Template, "code" | "title_vi" | "title_en">
  readonly period: ReportPeriod
}

/** What a report is called, in either language. */
export const nameOf = ({ template, period }: About): ReportName => ({
  vi: `${template.title_vi}, ${reportPeriodName(period, "vi")}`,
  en: `${template.title_en}, ${reportPeriodName(period, "en")}`,
})

/** The page of a report in the portal of its cooperative, without a language. */
export const pageOfReport = ({ template, period }: About): string => `/kenh-htx/bao-cao/${template.code}/${period.code}`

/** Tells an alliance that figures it has been sent were sent anew. */
export const tellAllianceOfRevision = async (
  transaction: Knex.Transaction,
  { container, caller, at }: ReportAct,
  report: Pick<Report, "id" | "alliance_id">,
  about: About,
  note: string,
): Promise<void> =>
  await notifyOrganization(container, transaction, {
    organizationId: report.alliance_id,
    kind: "report_revised",
    subject: { type: "report", id: report.id },
    path: `/lien-minh/bao-cao/${report.id}`,
    data: { report: nameOf(about), by: caller.organization.name, text: note },
    at,
  })

/** Tells a cooperative what its alliance made of its report. */
export const tellOfDecision = async (
  transaction: Knex.Transaction,
  { container, at }: ReportAct,
  report: Pick<Report, "id" | "organization_id">,
  about: About,
  decision: { readonly outcome: "returned" | "accepted"; readonly text: string },
): Promise<void> =>
  await notifyOrganization(container, transaction, {
    organizationId: report.organization_id,
    kind: "report_decided",
    subject: { type: "report", id: report.id },
    path: pageOfReport(about),
    data: { report: nameOf(about), ...decision },
    at,
  })

/** Reminds of a report that was not sent. `days_left` is below nought once it is late. */
export const remindOfReport = async (
  container: MedusaContainer,
  transaction: Knex.Transaction,
  organizationIds: readonly string[],
  about: About,
  {
    due_on,
    days_left,
    by,
    step,
  }: {
    readonly due_on: string
    readonly days_left: number
    /** The alliance whose officer urges; null for the clock. */
    readonly by: string | null
    /** An organisation is told once for each. */
    readonly step: string
  },
  at: Date,
): Promise<void> =>
  await notifyOrganizations(
    container,
    transaction,
    organizationIds.map((organizationId) => ({
      organizationId,
      kind: "report_due" as const,
      subject: { type: "report", id: `${about.template.code} ${about.period.code}` },
      path: pageOfReport(about),
      data: { report: nameOf(about), due_on, days_left, by },
      at,
      dedupeKey: `report_due ${about.template.code} ${about.period.code} ${step}`,
    })),
  )
