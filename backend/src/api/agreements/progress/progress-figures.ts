import type { LineProgress, ProgressFigures, ProgressQuantity } from "@lienket/contracts"
import { isUnitCode, unitOf } from "@lienket/vietnam"
import Big from "big.js"
import { shareOf } from "../../../modules/agreement/progress"
import { summaryOf } from "../../../workflows/agreements/standings"
import { acceptedShare, type ReadAgreement } from "../agreement-cards"
import { isReported } from "../export/reported-line"
import { figuresOf } from "../view-conference"
import type { Recorded } from "./recorded-in-time"

/** An agreement in a row: all of it, or the lines that belong there. */
export interface Portion {
  readonly agreement: ReadAgreement
  /** Null for all of them. */
  readonly lineIds: ReadonlySet<string> | null
}

/** What figures are measured with besides the agreements themselves. */
export interface Measure {
  /** Minutes and memoranda that a framework contract came of. */
  readonly converted: ReadonlySet<string>
  /** By line, the deliveries that were recorded. */
  readonly recorded: ReadonlyMap<string, readonly Recorded[]>
  /** Business day. */
  readonly day: string
}

/** How far the agreements of a row are carried out together: the figures of a conference, and what is summed besides. */
export const progressFiguresOf = (portions: readonly Portion[], measure: Measure): ProgressFigures => {
  const { converted, recorded, day } = measure
  const narrowed = portions.map((portion) => narrowedTo(portion, day))
  const lines = narrowed.flatMap((each) => each.lines)
  const records = narrowed.flatMap(({ card, lines: own, isWhole }) => {
    const all = recorded.get(card.id) ?? []
    return isWhole ? all : all.filter(({ line_id }) => own.some((line) => line.line_id === line_id))
  })
  const recordedCount = sum(records.map(({ count }) => count))
  const silent = narrowed.flatMap(({ card }) => card.progress.days_silent ?? [])
  const unreported = lines.filter((line) => !isReported(line)).length
  return {
    ...figuresOf(
      narrowed.map(({ card }) => ({ agreement: card, state: card.state, summary: card.progress })),
      converted,
      day,
    ),
    // Where nothing is due yet an average takes silence for nought; of silence alone there is no average.
    ...(unreported === lines.length ? { share_bp: null, share_over: 0 } : {}),
    line_count: lines.length,
    unreported_line_count: unreported,
    quantities: quantitiesOf(lines),
    accepted_bp: acceptedShare(narrowed.flatMap(({ judged }) => judged)),
    ...moneyOf(narrowed),
    recorded_in_time_bp: shareOf(Big(sum(records.map(({ in_time }) => in_time))), String(recordedCount)),
    recorded_count: recordedCount,
    longest_silent_days: silent.length === 0 ? null : Math.max(...silent),
    running_count: silent.length,
  }
}

type Narrowed = ReturnType<typeof narrowedTo>

const narrowedTo = ({ agreement, lineIds }: Portion, day: string) => {
  const { card, lines, parts, money, isRunning } = agreement
  if (lineIds === null) return { card, lines, judged: [...money.judged.values()], money, isWhole: true }
  const kept = lines.flatMap((line, index) => (lineIds.has(line.line_id) ? [index] : []))
  const own = { lines: pick(lines, kept), parts: pick(parts, kept) }
  const judged = own.parts.map((part) => part.judged)
  const progress = { ...card.progress, ...summaryOf(own, card.signed_on, isRunning, day) }
  return { card: { ...card, progress }, lines: own.lines, judged, money, isWhole: false }
}

const pick = <T>(items: readonly T[], indices: readonly number[]): T[] => indices.flatMap((index) => items[index] ?? [])

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)

/** Nobody says for which goods money was paid. */
const moneyOf = (narrowed: readonly Narrowed[]): Pick<ProgressFigures, "paid_vnd" | "payable_vnd" | "paid_bp"> => {
  if (narrowed.some(({ isWhole }) => !isWhole)) return { paid_vnd: null, payable_vnd: null, paid_bp: null }
  const payable = sum(narrowed.map(({ money }) => money.payable_vnd))
  const settled = sum(narrowed.map(({ money }) => Math.min(money.paid_vnd, Math.max(0, money.payable_vnd))))
  const due = sum(narrowed.map(({ money }) => Math.max(0, money.payable_vnd)))
  return {
    paid_vnd: sum(narrowed.map(({ money }) => money.paid_vnd)),
    payable_vnd: payable,
    paid_bp: shareOf(Big(settled), String(due)),
  }
}

const quantitiesOf = (lines: readonly LineProgress[]): ProgressQuantity[] => {
  const families = new Map<string, LineProgress[]>()
  for (const line of lines) {
    const unit = commonUnit(line.unit)
    families.set(unit, [...(families.get(unit) ?? []), line])
  }
  return [...families]
    .toSorted(([one], [other]) => familyRank(one) - familyRank(other) || one.localeCompare(other, "vi"))
    .map(([common, own]) => quantityOf(common, own))
}

const quantityOf = (common: string, lines: readonly LineProgress[]): ProgressQuantity => {
  const [first] = lines
  const unit = first !== undefined && lines.every((line) => line.unit === first.unit) ? first.unit : common
  const reported = lines.filter(isReported)
  const sumOf = (some: readonly LineProgress[], key: "committed" | "delivered") =>
    some.reduce((total, line) => total.plus(Big(line[key]).times(perUnit(line.unit)).div(perUnit(unit))), Big(0))
  return {
    unit,
    committed: sumOf(lines, "committed").toFixed(),
    delivered: reported.length === 0 ? null : sumOf(reported, "delivered").toFixed(),
    line_count: lines.length,
    unreported_count: lines.length - reported.length,
  }
}

/** What all that can be converted into each other is summed in: masses in kg, volumes in litres, pieces as they are. */
const commonUnit = (unit: string): string => {
  const kind = isUnitCode(unit) ? unitOf(unit).kind : "piece"
  return kind === "mass" ? "kg" : kind === "volume" ? "l" : unit
}

const perUnit = (unit: string): number => (isUnitCode(unit) ? unitOf(unit).factor : 1)

const familyRank = (common: string): number => (common === "kg" ? 0 : common === "l" ? 1 : 2)
