import type { cooperativeReports, ReportDetail } from "@lienket/contracts"
import type { FileAnswer } from "../../http/answer-file"
import type { Call } from "../../http/handle"
import { reviseReport, saveReport, submitReport } from "../../workflows/reports/send-report"
import { listReports } from "./list-reports"
import { ownReportDocument } from "./report-document"
import { reportEntries } from "./report-entries"
import { viewOwnReport } from "./view-report"

type Routes = typeof cooperativeReports
type Detail = Promise<ReportDetail>

const actOf = ({ container, caller, now }: Pick<Call<Routes["save"]>, "container" | "caller" | "now">) => ({
  container,
  caller,
  at: now,
})

/** What a cooperative does with its own reports. */
export const cooperativeReportHandlers = {
  list: async (call: Call<Routes["list"]>) => listReports(call, call.caller, call.query),

  form: async (call: Call<Routes["form"]>): Detail => viewOwnReport(call, call.caller.organization.id, call.query),

  save: async (call: Call<Routes["save"]>): Detail => {
    await saveReport(actOf(call), call.body)
    return await viewOwnReport(call, call.caller.organization.id, whichOf(call.body))
  },

  submit: async (call: Call<Routes["submit"]>): Detail => {
    await submitReport(actOf(call), call.body)
    return await viewOwnReport(call, call.caller.organization.id, whichOf(call.body))
  },

  revise: async (call: Call<Routes["revise"]>): Detail => {
    await reviseReport(actOf(call), call.body)
    return await viewOwnReport(call, call.caller.organization.id, whichOf(call.body))
  },

  entries: async (call: Call<Routes["entries"]>) => {
    const { period, ...query } = call.query
    return await reportEntries(call, call.caller.organization.id, period, query)
  },

  document: async (call: Call<Routes["document"]>): Promise<FileAnswer> =>
    ownReportDocument(call, call.params, call.caller.organization.id),
}

const whichOf = ({ code, period }: { readonly code: string; readonly period: string }) => ({ code, period })
