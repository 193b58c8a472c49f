import type { ReportTemplate } from "@lienket/contracts"
import { businessDate, reportPeriodAt } from "@lienket/vietnam"
import { Refusal } from "../../http/refusal"
import { templateFor, type Template } from "../../modules/report/templates"
import { reportsOf } from "../../workflows/reports/report-act"
import type { Asking } from "./view-report"

/** Every version that an alliance's members report or reported by, by code, the newest first. */
export const viewTemplates = async (asking: Asking, allianceId: string): Promise<ReportTemplate[]> => {
  const templates = await reportsOf(asking).templatesFor(asking.db, allianceId)
  const today = businessDate(asking.now)
  const inForce = new Set(
    templates.flatMap(({ code, period_kind }) => {
      // After September no nine months run: the template is that of those before.
      const period = reportPeriodAt(period_kind, today) ?? reportPeriodAt(period_kind, `${today.slice(0, 4)}-09-30`)
      return (period && templateFor(templates, code, { ...period, number: 1 })?.id) ?? []
    }),
  )
  return templates.map((template) => viewOf(template, inForce.has(template.id), asking.locale))
}

/** @throws Refusal `not_found`, also for another alliance's. */
export const viewTemplate = async (asking: Asking, id: string, allianceId: string): Promise<ReportTemplate> => {
  const template = (await viewTemplates(asking, allianceId)).find((each) => each.id === id)
  if (template === undefined) throw new Refusal("not_found")
  return template
}

const viewOf = (
  { alliance_id, changed_at, reporters, ...template }: Template,
  is_in_force: boolean,
  locale: "vi" | "en",
): ReportTemplate => ({
  ...template,
  reporters: [...reporters],
  is_shipped: alliance_id === null,
  title: template[`title_${locale}`],
  changed_at: changed_at.toISOString(),
  is_in_force,
})
