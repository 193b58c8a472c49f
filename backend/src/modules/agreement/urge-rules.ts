import type { AgreementSide, LineProgress, UrgeRule, UrgeTarget } from "@lienket/contracts"
import { addDays, daysBetween } from "@lienket/vietnam"
import Big from "big.js"
import { plannedBy, stepsOf } from "./plan"
import { leastOf, type LineFacts } from "./progress"
import { intervalOf, type SettingsInForce } from "./settings"
import type { LastUrge } from "./urges"

/** What the rules look at: an agreement that was signed, and has not been paused or closed. */
export interface UrgeFacts {
  readonly ends_on: string
  readonly lines: readonly { readonly facts: LineFacts; readonly progress: LineProgress }[]
  /** The last day on which anybody recorded or answered anything; the first of its term until then. */
  readonly last_news_on: string
  /** Deliveries without an answer. */
  readonly waiting: readonly {
    readonly side: AgreementSide
    /** Business day. */
    readonly since: string
  }[]
  /** The sides that can be told of something. */
  readonly reachable: readonly AgreementSide[]
}

/** Somebody to urge, and what to say. */
export type DueUrge = { readonly target: UrgeTarget } & (
  | { readonly rule: "silent"; readonly days: number }
  | { readonly rule: "behind"; readonly goods: readonly Missing[] }
  | { readonly rule: "due_soon"; readonly goods: readonly Missing[]; readonly until: string }
  | { readonly rule: "unanswered"; readonly count: number; readonly days: number }
  | { readonly rule: "overdue"; readonly ends_on: string }
)

/** Goods of which something is missing, in the unit of their line. */
interface Missing {
  readonly title: string
  readonly missing: string
  readonly unit: string
}

/** Who should be urged for an agreement on a day, whenever they were urged last; `settings` are of its alliance. */
export const urgesDue = (facts: UrgeFacts, day: string, settings: SettingsInForce): readonly DueUrge[] => {
  const unanswered = unansweredUrges(facts, day, settings)
  if (facts.ends_on < day) return [...unanswered, { rule: "overdue", target: "officer", ends_on: facts.ends_on }]
  const silent = silentUrges(facts, day, settings)
  // Who has said nothing for long hears one thing, not that he is behind as well.
  const rest = silent.length > 0 ? [] : [...behindUrges(facts), ...dueSoonUrges(facts, day, settings)]
  return [...unanswered, ...silent, ...rest]
}

/** Those of them that a rule has not urged within its interval. */
export const notUrgedLately = <T extends { readonly rule: UrgeRule; readonly target: UrgeTarget }>(
  due: readonly T[],
  last: readonly Pick<LastUrge, "cause" | "target" | "on">[],
  day: string,
  settings: SettingsInForce,
): readonly T[] =>
  due.filter(({ rule, target }) =>
    last.every(
      (urge) =>
        urge.cause !== rule || urge.target !== target || daysBetween(urge.on, day) >= intervalOf(settings, rule),
    ),
  )

const unansweredUrges = ({ waiting, reachable }: UrgeFacts, day: string, { answer_days }: SettingsInForce): DueUrge[] =>
  (["seller", "buyer"] as const).flatMap((side): DueUrge[] => {
    const ages = waiting.filter((each) => each.side === side).map(({ since }) => daysBetween(since, day))
    const late = ages.filter((days) => days > answer_days)
    if (late.length === 0) return []
    const target = reachable.includes(side) ? side : "officer"
    return [{ rule: "unanswered", target, count: late.length, days: Math.max(...late) }]
  })

const silentUrges = (
  { lines, last_news_on, reachable }: UrgeFacts,
  day: string,
  { silent_days, silent_officer_days }: SettingsInForce,
): DueUrge[] => {
  const days = daysBetween(last_news_on, day)
  if (days < silent_days || !lines.some((line) => isExpected(line, day, silent_days))) return []
  const seller = reachable.includes("seller") ? (["seller"] as const) : []
  const officer = days >= silent_officer_days || seller.length === 0 ? (["officer"] as const) : []
  return [...seller, ...officer].map((target) => ({ rule: "silent", target, days }))
}

/** Goods were to come lately, within the days on which they are due, and have not all come. */
const isExpected = ({ facts, progress }: UrgeFacts["lines"][number], day: string, days: number): boolean =>
  progress.pace !== "fulfilled" && plannedBy(facts, day).gt(plannedBy(facts, addDays(day, -days)))

const behindUrges = ({ lines, reachable }: UrgeFacts): DueUrge[] => {
  const goods = lines.flatMap(({ progress }): Missing[] => {
    const isBehind = progress.pace === "behind" || (progress.pace === "no_report" && Big(progress.due).gt(0))
    if (!isBehind) return []
    const missing = Big(progress.due).minus(progress.delivered)
    return [{ title: progress.title, unit: progress.unit, missing: missing.round(3, Big.roundHalfUp).toFixed() }]
  })
  return goods.length === 0 ? [] : [{ rule: "behind", target: sellerOf(reachable), goods }]
}

const dueSoonUrges = ({ lines, reachable }: UrgeFacts, day: string, { due_soon_days }: SettingsInForce): DueUrge[] => {
  const soon = lines.flatMap(({ facts, progress }) => dueSoonOf(facts, progress, day, due_soon_days))
  const until = soon.map((each) => each.until).toSorted()[0]
  return until === undefined ? [] : [{ rule: "due_soon", target: sellerOf(reachable), until, goods: soon.map(goodsOf) }]
}

const goodsOf = ({ title, missing, unit }: Missing): Missing => ({ title, missing, unit })

/** What must have come by the end of a window that closes within days; whoever is behind already hears that. */
const dueSoonOf = (
  facts: LineFacts,
  progress: LineProgress,
  day: string,
  days: number,
): (Missing & { readonly until: string })[] => {
  if (progress.pace === "behind" || (progress.pace === "no_report" && Big(progress.due).gt(0))) return []
  const steps = stepsOf(facts).toSorted((one, other) => one.until.localeCompare(other.until))
  const next = steps.find(({ until }) => until >= day)
  if (next === undefined || daysBetween(day, next.until) > days) return []
  const quantity = steps
    .filter(({ until }) => until <= next.until)
    .reduce((sum, step) => sum.plus(step.quantity), Big(0))
  const least = leastOf({ quantity: quantity.toFixed(), tolerance_percent: facts.tolerance_percent })
  // What waits to be confirmed is on its way: whoever has not answered is urged for that.
  const come = Big(progress.delivered).plus(progress.unconfirmed)
  if (come.gte(least)) return []
  const missing = quantity.minus(come).round(3, Big.roundHalfUp).toFixed()
  return [{ title: facts.title, unit: facts.unit, missing, until: next.until }]
}

const sellerOf = (reachable: readonly AgreementSide[]): UrgeTarget =>
  reachable.includes("seller") ? "seller" : "officer"
