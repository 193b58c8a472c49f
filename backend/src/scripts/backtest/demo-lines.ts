import { demoAgreements, type DemoAgreement, type DemoDelivery } from "@lienket/demo"
import { addDays } from "@lienket/vietnam"
import Big from "big.js"
import { inLineUnit } from "../../modules/agreement/line-unit"
import { plannedBy, type Plan } from "../../modules/agreement/plan"
import { leastOf } from "../../modules/agreement/progress"
import type { Came, PastLine } from "./backtest"

// Any day does: the demo counts its days from the one of seeding.
const today = "2026-11-26"
const day = (ago: number): string => addDays(today, -ago)

// Of a line that is not over yet, as much of its term must lie behind it that what happened can be told.
const oldEnough = 0.85

/**
 * The lines of the demo that have ended, and those that are old enough: these are judged by what was planned until
 * today. Drafts have nothing to forecast.
 */
export const demoLines = (): PastLine[] =>
  demoAgreements.flatMap((agreement) => {
    const { signed_days_ago } = agreement
    if (signed_days_ago === null) return []
    return agreement.lines.flatMap((_, index) => lineOf(agreement, index, signed_days_ago) ?? [])
  })

const lineOf = (agreement: DemoAgreement, index: number, signedAgo: number): PastLine | null => {
  const line = agreement.lines[index]
  if (line === undefined) return null
  const plan: Plan & { readonly tolerance_percent: number } = {
    quantity: line.quantity,
    tolerance_percent: line.tolerance_percent,
    starts_on: day(Math.min(signedAgo, agreement.starts_days_ago)),
    ends_on: day(-agreement.ends_in_days),
    schedule: line.schedule.map(({ from_days_ago, until_days_ago, quantity }) => ({
      from: day(from_days_ago),
      until: day(until_days_ago),
      quantity,
    })),
  }
  const planned = plannedBy(plan, today)
  if (plan.ends_on >= today && planned.lt(Big(plan.quantity).times(oldEnough))) return null
  const came = agreement.deliveries.filter((each) => each.line === index).flatMap((each) => cameOf(each, line) ?? [])
  const until = plan.ends_on < today ? plan.ends_on : today
  const delivered = came.filter(({ on }) => on <= until).reduce((sum, { quantity }) => sum.plus(quantity), Big(0))
  const least = leastOf({ quantity: planned.toFixed(), tolerance_percent: plan.tolerance_percent })
  const stopped = agreement.acts
    .filter(({ act }) => act === "pause" || act === "end_early")
    .map((each) => each.days_ago)
  return {
    ...plan,
    name: `${agreement.key} ${line.title}`,
    came,
    ran_until: stopped.length === 0 ? until : day(Math.max(...stopped)),
    is_missed: delivered.lt(least),
  }
}

/** Null for what both sides do not agree on: it never counted. An answer comes the day after. */
const cameOf = (delivery: DemoDelivery, line: DemoAgreement["lines"][number]): Came | null => {
  const { answer } = delivery
  if (answer.kind !== "confirmed" && answer.kind !== "accepted") return null
  const quantity = answer.kind === "accepted" ? answer.quantity : delivery.quantity
  const converted = inLineUnit(quantity, delivery.unit, line)
  if (!converted.ok) throw new Error(`${quantity} ${delivery.unit} of ${line.title} cannot be converted`)
  return { on: day(delivery.days_ago), known_on: day(delivery.days_ago - 1), quantity: converted.amount }
}
