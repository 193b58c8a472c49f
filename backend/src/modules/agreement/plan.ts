import { addDays, daysBetween } from "@lienket/vietnam"
import Big from "big.js"
import { divide } from "./divide"

export interface Step {
  readonly from: string
  readonly until: string
  readonly quantity: string
}

/** When a line's quantity is to come. */
export interface Plan {
  /** Decimal, in the line's unit. */
  readonly quantity: string
  readonly starts_on: string
  readonly ends_on: string
  /** Empty: evenly over the term. */
  readonly schedule: readonly Step[]
}

/** The windows within which deliveries are expected; the whole term where nothing else was agreed. */
export const stepsOf = ({ quantity, starts_on, ends_on, schedule }: Plan): readonly Step[] =>
  schedule.length > 0 ? schedule : [{ from: starts_on, until: ends_on, quantity }]

/** What would have come at the end of a day if each window were filled evenly. */
export const plannedBy = (plan: Plan, day: string): Big =>
  stepsOf(plan).reduce((sum, step) => sum.plus(partOf(step, day)), Big(0))

const partOf = ({ from, until, quantity }: Step, day: string): Big => {
  if (day < from) return Big(0)
  if (day >= until) return Big(quantity)
  return divide(Big(quantity).times(daysBetween(from, day) + 1), Big(daysBetween(from, until) + 1))
}

// A term without windows promises no day but its last, so nobody is behind for a week's delay.
const slackWithoutSchedule = Big("0.1")

/** What must have come at the end of a day: windows that have closed; without windows, evenly but for a tenth. */
export const dueBy = (plan: Plan, day: string): Big => {
  if (plan.schedule.length > 0)
    return plan.schedule.filter(({ until }) => until <= day).reduce((sum, { quantity }) => sum.plus(quantity), Big(0))
  if (day >= plan.ends_on) return Big(plan.quantity)
  const due = plannedBy(plan, day).minus(slackWithoutSchedule.times(plan.quantity))
  return due.lt(0) ? Big(0) : due
}

/** What is as much as could be asked for at the end of a day: more than that is ahead. */
export const openBy = (plan: Plan, day: string): Big => {
  if (plan.schedule.length > 0)
    return plan.schedule.filter(({ from }) => from <= day).reduce((sum, { quantity }) => sum.plus(quantity), Big(0))
  return plannedBy(plan, day).plus(slackWithoutSchedule.times(plan.quantity))
}

/**
 * The first day at whose end so much is planned for, or null when the plan never holds so much. Windows are
 * filled evenly, so it is found by walking their days.
 */
export const dayOfPlanned = (plan: Plan, quantity: Big): string | null => {
  let before = Big(0)
  for (const step of stepsOf(plan)) {
    const through = before.plus(step.quantity)
    if (through.gte(quantity)) {
      const length = daysBetween(step.from, step.until) + 1
      // A ninth of something has no last decimal: what is a whole day but for that is a whole day.
      const days = divide(quantity.minus(before).times(length), Big(step.quantity))
        .round(9)
        .round(0, Big.roundUp)
        .toNumber()
      return addDays(step.from, Math.max(0, days - 1))
    }
    before = through
  }
  return null
}
