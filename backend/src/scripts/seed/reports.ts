import { reportForm } from "@lienket/contracts"
import { demoJoinedDaysAgo, type DemoReport } from "@lienket/demo"
import { addDays, addMonthsToDate, businessDate, reportPeriodsEnding, type ReportPeriod } from "@lienket/vietnam"
import type { MedusaContainer } from "@medusajs/framework/types"
import { now } from "../../clock"
import { databaseOf } from "../../database/database"
import type { Organization } from "../../modules/organization/organization"
import { acceptReport, returnReport } from "../../workflows/reports/decide-report"
import { reportsOf, type ReportAct } from "../../workflows/reports/report-act"
import { submitReport } from "../../workflows/reports/send-report"
import type { Demo } from "./demo"
import { callerOf, noonOf } from "./demo-acts"

interface Planted {
  readonly organizations: ReadonlyMap<string, Organization>
  readonly demo: Pick<Demo, "reports">
}

type Stage = Planted & { readonly container: MedusaContainer; readonly alliance: Organization; readonly today: string }

const allianceHandle = "lien-minh-htx-lang-son"

/**
 * Sends the demo's reports by the same acts as people would, each on its day, the oldest first. One that is there
 * is left as it is.
 */
export const ensureReports = async (
  container: MedusaContainer,
  { count, ...planted }: Planted & { readonly count?: (done: number, of: number) => void },
): Promise<void> => {
  const alliance = planted.organizations.get(allianceHandle)
  if (alliance === undefined) return
  const stage = { ...planted, container, alliance, today: businessDate(now()) }
  await joinEarlier(stage)
  const { reports } = planted.demo
  const inOrder = reports.toSorted((one, other) => other.periods_ago - one.periods_ago)
  for (const [index, report] of inOrder.entries()) {
    await live(stage, report)
    count?.(index + 1, reports.length)
  }
}

/** Whoever joined on the day of seeding had nothing to report before. */
const joinEarlier = async ({ container, organizations, today }: Stage): Promise<void> => {
  const joined = noonOf(addDays(today, -demoJoinedDaysAgo))
  await databaseOf(container)("organization")
    .whereIn(
      "id",
      [...organizations.values()].map(({ id }) => id),
    )
    .andWhere("created_at", ">", joined)
    .update({ created_at: joined })
}

const live = async (stage: Stage, demo: DemoReport): Promise<void> => {
  const { container, organizations, alliance, today } = stage
  const organization = organizations.get(demo.organization_handle)
  if (organization === undefined) throw new Error(`${demo.organization_handle} is not planted`)
  const period = periodBefore(today, demo)
  const sentOn = addDays(period.until, demo.days_after)
  const key = { organization_id: organization.id, code: demo.code, period: period.code }
  const db = databaseOf(container)
  // What the calendar has not come to yet is not sent yet either, nor what was over before they joined.
  if (sentOn > today || period.until < addDays(today, -demoJoinedDaysAgo)) return
  if ((await reportsOf({ container }).findReportOf(db, key)) !== null) return
  const form = reportForm.parse({
    code: key.code,
    period: key.period,
    version: 0,
    values: demo.values,
    reasons: { sales_total: "Bán theo mùa vụ" },
  })
  await submitReport(actOf(stage, organization, sentOn), form)
  const report = await reportsOf({ container }).findReportOf(db, key)
  if (report === null) throw new Error(`${demo.organization_handle} has not reported ${period.code}`)
  const decidedOn = addDays(sentOn, 2)
  if (demo.outcome === "submitted" || decidedOn > today) return
  const act = actOf(stage, alliance, decidedOn)
  const { id, version } = report
  if (demo.outcome === "accepted") await acceptReport(act, id, { version })
  else await returnReport(act, id, { version, remarks: demo.remarks })
}

/** The quarter, or the first half of a year, so many before the last that is over. */
const periodBefore = (today: string, { code, periods_ago }: DemoReport): ReportPeriod => {
  const kind = code === "sales" ? "quarter" : "half_year"
  const over = reportPeriodsEnding(kind, { since: addMonthsToDate(today, -monthsBack), before: today })
  const period = over.filter(({ number }) => kind === "quarter" || number === 1).toReversed()[periods_ago]
  if (period === undefined) throw new RangeError(`there is no ${kind} ${periods_ago} before the last of ${today}`)
  return period
}

const monthsBack = 24

const actOf = ({ container }: Stage, organization: Organization, day: string): ReportAct => ({
  container,
  caller: callerOf(organization),
  at: noonOf(day),
})
