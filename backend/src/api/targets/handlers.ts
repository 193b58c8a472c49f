import {
  targetOutcomes,
  type allianceTargets,
  type RouteResponse,
  type Target,
  type TargetActualView,
  type TargetDetail,
  type TargetOutcomeName,
} from "@lienket/contracts"
import { businessDate, judgeTarget, parseReportPeriod, reportPeriodName } from "@lienket/vietnam"
import { historyOf } from "../../http/history"
import type { Call } from "../../http/handle"
import { Refusal } from "../../http/refusal"
import { AUDIT_MODULE } from "../../modules/audit"
import type { AuditModuleService } from "../../modules/audit/service"
import type { Actual } from "../../modules/target/actuals"
import type { TargetVersion } from "../../modules/target/targets"
import { addActual, addTarget, changeTarget, targetsOf, withdrawTarget } from "../../workflows/targets/keep-target"
import { placeOf } from "../registry/view-units"
import { indicatorsFor } from "./indicators"

type Routes = typeof allianceTargets
type Asking = Pick<Call<Routes["get"]>, "container" | "db" | "caller" | "now" | "locale">

const actOf = ({ container, caller, now }: Asking) => ({ container, caller, at: now })

/** Plan figures of an alliance beside what was reached. */
export const targetHandlers = {
  list: async (call: Call<Routes["list"]>): Promise<RouteResponse<Routes["list"]>> => {
    const today = businessDate(call.now)
    const all = (await targetsOf(call).targetsOf(call.db, call.caller.organization.id)).filter(
      ({ is_withdrawn }) => !is_withdrawn,
    )
    const planned = [...new Set(all.map(({ period }) => Number(period.slice(0, 4))))]
    const thisYear = Number(today.slice(0, 4))
    const year = call.query.year === undefined ? thisYear : Number(call.query.year)
    const wanted = all.filter(({ period }) => Number(period.slice(0, 4)) === year)
    const items = await viewsOf(call, wanted)
    return {
      year,
      years: [...new Set([...planned, thisYear, year])].toSorted((one, other) => other - one),
      items,
      counts: Object.fromEntries(
        targetOutcomes.map((outcome) => [outcome, items.filter((item) => item.outcome === outcome).length]),
      ) as Record<TargetOutcomeName, number>,
      as_of: call.now.toISOString(),
    }
  },

  get: async (call: Call<Routes["get"]>): Promise<TargetDetail> => detailOf(call, call.params.id),

  add: async (call: Call<Routes["add"]>): Promise<TargetDetail> =>
    detailOf(call, await addTarget(actOf(call), call.body, call.idempotencyKey)),

  change: async (call: Call<Routes["change"]>): Promise<TargetDetail> => {
    await changeTarget(actOf(call), call.params.id, call.body)
    return await detailOf(call, call.params.id)
  },

  withdraw: async (call: Call<Routes["withdraw"]>): Promise<TargetDetail> => {
    await withdrawTarget(actOf(call), call.params.id, call.body)
    return await detailOf(call, call.params.id)
  },

  addActual: async (call: Call<Routes["addActual"]>): Promise<TargetDetail> => {
    await addActual(actOf(call), call.params.id, call.body)
    return await detailOf(call, call.params.id)
  },
}

const viewsOf = async (asking: Asking, targets: readonly TargetVersion[]): Promise<Target[]> => {
  const typed = await targetsOf(asking).newestActuals(
    asking.db,
    targets.map(({ id }) => id),
  )
  const compute = indicatorsFor(asking)
  const views: Target[] = []
  for (const target of targets) {
    const { indicator, period, commune_code } = target
    const computed = indicator === null ? null : await compute(indicator, period, commune_code)
    const said = typed.get(target.id)
    // What the system knows goes before what is typed; where it knows nothing, an officer does.
    const actual =
      computed !== null
        ? {
            numerator: computed.value,
            denominator: "1",
            origin: "computed" as const,
            as_of: computed.as_of,
            source: indicator ?? "",
            recorded_by: null,
            reporting: computed.reporting,
          }
        : said === undefined
          ? null
          : actualOf(said)
    views.push({
      id: target.id,
      version: target.version,
      is_withdrawn: target.is_withdrawn,
      ...askedOf(target, asking.locale),
      actual,
      outcome: outcomeOf(target, actual),
    })
  }
  return views
}

const outcomeOf = ({ bound, value, value_to, unit }: TargetVersion, actual: TargetActualView | null) =>
  judgeTarget(
    bound === null || value === null ? null : { bound, value, value_to },
    actual === null
      ? null
      : { numerator: actual.numerator, denominator: actual.denominator, isPercent: unit.startsWith("%") },
  )

const actualOf = ({ numerator, denominator, as_of, source, recorded_by }: Actual): TargetActualView => ({
  numerator,
  denominator,
  origin: "typed",
  as_of,
  source,
  recorded_by,
  reporting: null,
})

const askedOf = (version: TargetVersion, locale: "vi" | "en") => {
  const period = parseReportPeriod(version.period)
  return {
    title: version.title,
    raw_text: version.raw_text,
    bound: version.bound,
    value: version.value,
    value_to: version.value_to,
    unit: version.unit,
    period: version.period,
    period_name: period === undefined ? version.period : reportPeriodName(period, locale),
    commune: placeOf(version.commune_code),
    indicator: version.indicator,
    document: version.document,
    note: version.note,
  }
}

/** @throws Refusal `not_found`, also for another alliance's. */
const detailOf = async (asking: Asking, id: string): Promise<TargetDetail> => {
  const { container, db, caller, locale } = asking
  const versions = await targetsOf(asking).versionsOf(db, id)
  const [newest] = versions
  if (newest?.alliance_id !== caller.organization.id) throw new Refusal("not_found")
  const [view] = await viewsOf(asking, [newest])
  if (view === undefined) throw new Error(`${id} has no view`)
  const actuals = await targetsOf(asking).actualsOf(db, id)
  const subject = { type: "plan_target", id }
  return {
    ...view,
    versions: versions.map((version) => ({
      ...askedOf(version, locale),
      version: version.version,
      is_withdrawn: version.is_withdrawn,
      changed_by: version.changed_by,
      changed_at: version.changed_at.toISOString(),
      reason: version.reason,
    })),
    actuals: actuals.map((actual) => ({ ...actualOf(actual), recorded_at: actual.recorded_at.toISOString() })),
    history: historyOf(await container.resolve<AuditModuleService>(AUDIT_MODULE).historyOf(db, subject)),
  }
}
