import { businessDate, daysBetween, parseReportPeriod } from "@lienket/vietnam"
import { databaseOf } from "../../database/database"
import { Refusal } from "../../http/refusal"
import { urgeRestHours } from "../../modules/report/reminders"
import { standingOf } from "../../modules/report/standing"
import { templateFor } from "../../modules/report/templates"
import { record, reportsOf, type ReportAct } from "./report-act"
import { remindOfReport } from "./tell"
import { silentReporters } from "./who-reports"

/**
 * Urges all of the province that have not sent the report of a period that is over. Whoever was urged for it within a
 * day is left out, so that a second click urges nobody.
 * @returns how many were urged.
 * @throws Refusal `not_found` where no such report is asked for; `period_not_over`.
 */
export const urgeReports = async (
  act: ReportAct,
  { code, period: periodCode }: { readonly code: string; readonly period: string },
): Promise<number> =>
  await databaseOf(act.container).transaction(async (transaction) => {
    const { container, caller, at } = act
    const alliance = caller.organization
    const module = reportsOf(act)
    const period = parseReportPeriod(periodCode)
    const template = period && templateFor(await module.templatesFor(transaction, alliance.id), code, period)
    if (period === undefined || template === undefined) throw new Refusal("not_found", { field: "code" })
    const today = businessDate(at)
    if (today <= period.until)
      throw new Refusal("period_not_over", { field: "period", values: { until: { date: period.until } } })
    const which = { code, period: period.code }
    await module.holdUrges(transaction, alliance.id, which)
    const silent = await silentReporters(transaction, {
      ...which,
      province: alliance.province_code,
      kinds: template.reporters,
      until: period.until,
    })
    const urged = await module.lastUrges(transaction, silent, which)
    const rested = silent.filter((id) => {
      const last = urged.get(id)
      return last === undefined || at.getTime() - last.getTime() >= urgeRestHours * 3_600_000
    })
    if (rested.length === 0) return 0
    await module.insertUrges(transaction, rested, which, caller.member, at)
    const { due_on } = standingOf(period, template.due_days, null, today)
    const days_left = daysBetween(today, due_on)
    const step = `urged ${at.toISOString()}`
    await remindOfReport(
      container,
      transaction,
      rested,
      { template, period },
      { due_on, days_left, by: alliance.name, step },
      at,
    )
    await record(
      transaction,
      act,
      "report.urged",
      { type: "report", id: `${code} ${period.code}` },
      {
        ...which,
        organization_ids: rested,
      },
    )
    return rested.length
  })
