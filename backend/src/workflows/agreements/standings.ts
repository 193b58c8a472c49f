import type { AgreementState, LinePrice, LineProgress, ProgressSummary } from "@lienket/contracts"
import { daysBetween, goodsValue } from "@lienket/vietnam"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { Database } from "../../database/database"
import type { Agreement } from "../../modules/agreement/agreements"
import type { Line } from "../../modules/agreement/lines"
import { averageShare, nothingRecorded, paceOfAll, type LineSums } from "../../modules/agreement/progress"
import { rememberedProgress } from "../../modules/agreement/remembered-progress"
import { isRunning, standingOf } from "../../modules/agreement/standing"
import { agreementsOf } from "./agreement-act"
import { sumsOfAgreements } from "./line-sums"

/** What one line brings to a summary besides its progress. */
export interface LinePart {
  readonly unconfirmed_count: number
  readonly disputed_count: number
  readonly committed_value_vnd: number | null
}

/** What was paid and taken as good is asked for apart: only a card shows it. */
export type Summary = Omit<ProgressSummary, "accepted_bp" | "paid_vnd" | "payable_vnd">

/** How an agreement stands: all that it is sorted, filtered and counted by. */
export interface Standing {
  readonly agreement: Agreement
  readonly state: AgreementState
  readonly isRunning: boolean
  /** Of the version in force. */
  readonly lines: readonly Line[]
  /** Of each line, in their order. */
  readonly progress: readonly Readonly<LineProgress>[]
  readonly parts: readonly LinePart[]
  readonly summary: Summary
}

/** How agreements stand at the end of a business day: the same number of queries for one as for a thousand. */
export const standingsOf = async (
  container: MedusaContainer,
  db: Database,
  agreements: readonly Agreement[],
  day: string,
): Promise<Standing[]> => {
  if (agreements.length === 0) return []
  const ids = agreements.map(({ id }) => id)
  const [all, sumsOf] = await Promise.all([
    agreementsOf({ container }).linesOf(db, ids),
    sumsOfAgreements(db, ids, day),
  ])
  const lines = grouped(all.filter(({ is_current }) => is_current))
  return agreements.map((agreement) => {
    const own = lines.get(agreement.id) ?? []
    return standOf(agreement, own, own.map(sumsOf), day)
  })
}

const standOf = (agreement: Agreement, lines: readonly Line[], sums: readonly LineSums[], day: string): Standing => {
  const isOn = isRunning(agreement, day)
  const term = { starts_on: laterOf(agreement.starts_on, agreement.signed_on), ends_on: agreement.ends_on }
  const progress = lines.map((line, index) => {
    const facts = rememberedProgress({ ...line, ...term }, sums[index] ?? nothingRecorded, day, isOn)
    return agreement.state === "draft" ? { ...facts, pace: "not_due" as const, forecast: null } : facts
  })
  const parts = lines.map((line, index) => partOf(line, sums[index] ?? nothingRecorded))
  return {
    agreement,
    state: standingOf(agreement, day),
    isRunning: isOn,
    lines,
    progress,
    parts,
    summary: summaryOf({ lines: progress, parts }, agreement.signed_on, isOn, day),
  }
}

const partOf = ({ quantity, price }: Line, { unconfirmed_count, disputed_count }: LineSums): LinePart => {
  const per = priceOf(price)
  return { unconfirmed_count, disputed_count, committed_value_vnd: per === null ? null : goodsValue(quantity, per) }
}

/** Lines of one agreement together, all of them or some. */
export const summaryOf = (
  { lines, parts }: { readonly lines: readonly Readonly<LineProgress>[]; readonly parts: readonly LinePart[] },
  signedOn: string | null,
  isOn: boolean,
  day: string,
): Summary => {
  const last =
    lines
      .flatMap(({ last_on }) => last_on ?? [])
      .toSorted()
      .at(-1) ?? null
  const since = last ?? signedOn
  return {
    pace: paceOfAll(lines),
    share_bp: averageShare(lines.map(({ share_bp }) => share_bp)),
    value_vnd: lines.reduce((sum, { value_vnd }) => sum + value_vnd, 0),
    committed_value_vnd: sumOfKnown(parts.map(({ committed_value_vnd }) => committed_value_vnd)),
    first_on: lines.flatMap(({ first_on }) => first_on ?? []).toSorted()[0] ?? null,
    last_on: last,
    days_silent: isOn && since !== null ? Math.max(0, daysBetween(since, day)) : null,
    unconfirmed_count: parts.reduce((sum, { unconfirmed_count }) => sum + unconfirmed_count, 0),
    disputed_count: parts.reduce((sum, { disputed_count }) => sum + disputed_count, 0),
    at_risk: lines.find(({ forecast }) => forecast?.is_at_risk)?.forecast?.reason ?? null,
  }
}

/** What is known of values in VND, together; null where nothing is. */
export const sumOfKnown = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0)
}

const priceOf = ({ fixed_vnd, floor_vnd, reference_vnd }: LinePrice): number | null =>
  fixed_vnd ?? reference_vnd ?? floor_vnd

const laterOf = (day: string, other: string | null): string => (other !== null && other > day ? other : day)

/** Rows by the agreement that they are of. */
export const grouped = <T extends { readonly agreement_id: string }>(rows: readonly T[]): ReadonlyMap<string, T[]> => {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(row.agreement_id)
    if (group === undefined) groups.set(row.agreement_id, [row])
    else group.push(row)
  }
  return groups
}
