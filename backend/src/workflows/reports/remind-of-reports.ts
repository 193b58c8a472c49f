import { addDays, businessDate, daysBetween, reportPeriodsEnding, type ReportPeriod } from "@lienket/vietnam"
import type { MedusaContainer } from "@medusajs/framework/types"
import { databaseOf, type Database } from "../../database/database"
import { reminderStep, standingOf } from "../../modules/report/standing"
import { templateFor, type Template } from "../../modules/report/templates"
import { reportsOf } from "./report-act"
import { remindOfReport } from "./tell"
import { silentReporters } from "./who-reports"

/** Days before today in which a period must have ended, or after it, for a reminder to be due. */
const [longestBehind, longestAhead] = [240, 8]

interface Alliance {
  readonly id: string
  readonly province_code: string
}

/**
 * Reminds whoever has not sent a report that falls due soon or is late: each once for each step, however often it is
 * called. Each report of a province is a transaction of its own.
 * @returns how many organisations were reminded.
 */
export const remindOfReports = async (container: MedusaContainer, at: Date): Promise<number> => {
  const db = databaseOf(container)
  const today = businessDate(at)
  let count = 0
  for (const alliance of await alliancesOf(db)) {
    const templates = await reportsOf({ container }).templatesFor(db, alliance.id)
    for (const asked of askedAround(templates, today)) count += await remind(container, alliance, asked, at)
  }
  return count
}

interface AskedReport {
  readonly template: Template
  readonly period: ReportPeriod
}

/** The reports for which a reminder can be due on a day. */
const askedAround = (templates: readonly Template[], today: string): AskedReport[] => {
  const kinds = new Map(templates.map(({ code, period_kind }) => [`${code} ${period_kind}`, { code, period_kind }]))
  const range = { since: addDays(today, -longestBehind), before: addDays(today, longestAhead) }
  return [...kinds.values()].flatMap(({ code, period_kind }) =>
    reportPeriodsEnding(period_kind, range).flatMap((period) => {
      const template = templateFor(templates, code, period)
      return template === undefined ? [] : [{ template, period }]
    }),
  )
}

const remind = async (
  container: MedusaContainer,
  { province_code }: Alliance,
  { template, period }: AskedReport,
  at: Date,
): Promise<number> => {
  const today = businessDate(at)
  const { due_on } = standingOf(period, template.due_days, null, today)
  const step = reminderStep(due_on, today)
  if (step === null) return 0
  const which = { code: template.code, period: period.code }
  return await databaseOf(container).transaction(async (transaction) => {
    const silent = await silentReporters(transaction, {
      ...which,
      province: province_code,
      kinds: template.reporters,
      until: period.until,
    })
    const taken = await reportsOf({ container }).takeReminders(transaction, silent, which, step, at)
    const days_left = daysBetween(today, due_on)
    await remindOfReport(
      container,
      transaction,
      [...taken],
      { template, period },
      { due_on, days_left, by: null, step },
      at,
    )
    return taken.size
  })
}

/** The one alliance of each province that reports go to. */
const alliancesOf = async (db: Database): Promise<Alliance[]> => {
  const { rows } = await db.raw<{ rows: Alliance[] }>(
    `select distinct on (province_code) id, province_code from organization
      where kind = 'alliance' and state = 'verified' order by province_code, created_at, id`,
  )
  return rows
}
