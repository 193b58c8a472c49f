import type { ReportAcceptance, ReportReturn } from "@lienket/contracts"
import { parseReportPeriod } from "@lienket/vietnam"
import { databaseOf } from "../../database/database"
import { templateFor } from "../../modules/report/templates"
import { takeFromReport } from "../registry/take-from-report"
import { holdAsOfficer, recordAct, reportsOf, type ReportAct } from "./report-act"
import { tellOfDecision } from "./tell"

/**
 * An officer sends a report back with remarks, to be mended and sent again.
 * @throws Refusal `not_found`, `state_changed`, `invalid_transition`.
 */
export const returnReport = async (act: ReportAct, id: string, { version, remarks }: ReportReturn): Promise<void> =>
  await decide(act, id, version, { outcome: "returned", text: remarks })

/**
 * An officer accepts a report.
 * @throws Refusal `not_found`, `state_changed`, `invalid_transition`.
 */
export const acceptReport = async (
  act: ReportAct,
  id: string,
  { version, note = "" }: ReportAcceptance,
): Promise<void> => await decide(act, id, version, { outcome: "accepted", text: note })

const decide = async (
  act: ReportAct,
  id: string,
  version: number,
  decision: { readonly outcome: "returned" | "accepted"; readonly text: string },
): Promise<void> =>
  await databaseOf(act.container).transaction(async (transaction) => {
    const { outcome, text } = decision
    const doing = outcome === "returned" ? "return" : "accept"
    const report = await holdAsOfficer(transaction, act, id, version, doing)
    await reportsOf(act).updateReport(transaction, id, {
      state: outcome,
      version: version + 1,
      decided_by: act.caller.member.name,
      decided_at: act.at,
      remarks: outcome === "returned" ? text : null,
    })
    await recordAct(transaction, act, report, { kind: outcome, number: report.submission_count, text })
    if (outcome === "accepted") await takeFromReport(transaction, act, report)
    const period = parseReportPeriod(report.period)
    const templates = await reportsOf(act).templatesFor(transaction, report.alliance_id)
    const template = period && templateFor(templates, report.code, period)
    if (period === undefined || template === undefined) throw new Error(`${id} is reported by no template`)
    await tellOfDecision(transaction, act, report, { template, period }, decision)
  })
