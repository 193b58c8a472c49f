import type { allianceReports, ReportDetail, ReportTemplate } from "@lienket/contracts"
import type { FileAnswer } from "../../http/answer-file"
import type { Call } from "../../http/handle"
import { acceptReport, returnReport } from "../../workflows/reports/decide-report"
import { addTemplate, createTemplate } from "../../workflows/reports/keep-template"
import { urgeReports } from "../../workflows/reports/urge-reports"
import { reportArrears } from "./arrears"
import { sentReportDocument } from "./report-document"
import { reportEntries } from "./report-entries"
import { sentReport, viewSentReport } from "./view-report"
import { viewTemplate, viewTemplates } from "./view-templates"

type Routes = typeof allianceReports
type Detail = Promise<ReportDetail>

const actOf = ({ container, caller, now }: Pick<Call<Routes["get"]>, "container" | "caller" | "now">) => ({
  container,
  caller,
  at: now,
})

/** What an alliance sees of the reports of its province, and what its officers do with them. */
export const officerReportHandlers = {
  arrears: async (call: Call<Routes["arrears"]>) => reportArrears(call, call.caller, call.query),

  get: async (call: Call<Routes["get"]>): Detail => viewSentReport(call, call.params.id, call.caller.organization.id),

  entries: async (call: Call<Routes["entries"]>) => {
    const { organization_id, period } = await sentReport(call, call.params.id, call.caller.organization.id)
    return await reportEntries(call, organization_id, period, call.query)
  },

  document: async (call: Call<Routes["document"]>): Promise<FileAnswer> =>
    sentReportDocument(call, call.params, call.caller.organization.id),

  return: async (call: Call<Routes["return"]>): Detail => {
    await returnReport(actOf(call), call.params.id, call.body)
    return await viewSentReport(call, call.params.id, call.caller.organization.id)
  },

  accept: async (call: Call<Routes["accept"]>): Detail => {
    await acceptReport(actOf(call), call.params.id, call.body)
    return await viewSentReport(call, call.params.id, call.caller.organization.id)
  },

  urge: async (call: Call<Routes["urge"]>): Promise<{ urged: number }> => ({
    urged: await urgeReports(actOf(call), call.body),
  }),

  templates: async (call: Call<Routes["templates"]>): Promise<{ items: ReportTemplate[] }> => ({
    items: await viewTemplates(call, call.caller.organization.id),
  }),

  addTemplate: async (call: Call<Routes["addTemplate"]>): Promise<ReportTemplate> => {
    const id = await addTemplate(actOf(call), call.body)
    return await viewTemplate(call, id, call.caller.organization.id)
  },

  createTemplate: async (call: Call<Routes["createTemplate"]>): Promise<ReportTemplate> => {
    const id = await createTemplate(actOf(call), call.body)
    return await viewTemplate(call, id, call.caller.organization.id)
  },
}
