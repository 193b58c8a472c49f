import type { AgreementKind } from "@lienket/contracts"
import { addDays, daysBetween } from "@lienket/vietnam"
import type { Chance } from "../../chance"
import { goods, historyBegins, type Good } from "./goods"
import { planted, type Buyer, type Seller } from "./organizations"
import type { Slice } from "./sizes"

/** What the agreements of a province are made of. */
export interface Stage {
  readonly slice: Slice
  readonly allianceId: string
  readonly sellers: readonly Seller[]
  readonly buyers: readonly Buyer[]
  readonly today: string
  /** The moment of seeding: nothing was recorded after it. */
  readonly at: string
}

/** How far an agreement has come. */
export type Fate = "draft" | "signed" | "silent" | "running" | "paused" | "completed" | "ended_early" | "overdue"

/** What an agreement is before anything was delivered under it. */
export interface Frame {
  readonly id: string
  readonly fate: Fate
  readonly seller: Seller
  readonly buyer: { readonly id: string | null; readonly name: string }
  readonly kind: AgreementKind
  readonly starts_on: string
  readonly ends_on: string
  /** As it was signed first, where its term was made longer later. */
  readonly first_ended_on: string | null
  readonly signed_on: string | null
  readonly ended_on: string | null
  /** The days on which something may have come. */
  readonly from: string
  readonly until: string
  readonly lines: readonly { readonly id: string; readonly good: Good; readonly tolerance: number }[]
}

/** The agreements of a province before anything was delivered. */
export const framesOf = ({ slice, sellers, buyers, today }: Stage, chance: Chance): Frame[] => {
  const able = sellers.filter(({ goods: sold, state }) => sold.length > 0 && state === "verified")
  const from = able.length > 0 ? able : sellers
  // Who sells much signs much, but not only they do.
  const reach = runningSums(from.map(({ weight }) => weight ** 0.55))
  let lineNo = 0
  return Array.from({ length: slice.agreements }, (_, index): Frame => {
    const seller = from[placeOf(reach, chance.share())]
    if (seller === undefined) throw new Error("nobody sells")
    // Each province has one that runs, whatever chance says: its deliveries have to go somewhere.
    const fate = index === 0 ? "running" : null
    const times = timesOf(fate, Math.max(seller.joined, 0), today, chance)
    const isHere = buyers.length > 0 && chance.share() < 0.62
    const buyer = isHere ? buyers[chance.whole(0, buyers.length - 1)] : undefined
    const count = chance.share() < 0.7 ? 1 : chance.share() < 0.75 ? 2 : 3
    const kind = chance.share()
    return {
      ...times,
      id: planted("agr", slice.province_code, index + 1, 6),
      seller,
      buyer: { id: buyer?.id ?? null, name: buyer?.name ?? `Siêu thị Minh họa ${chance.whole(1, 400)}` },
      kind: kind < 0.45 ? "memorandum" : kind < 0.75 ? "minutes" : "framework_contract",
      lines: Array.from({ length: count }, (_line, position) => ({
        id: planted("agl", slice.province_code, (lineNo += 1), 7),
        good: goods[seller.goods[position % Math.max(1, seller.goods.length)] ?? 0] ?? firstGood(),
        tolerance: [0, 0, 5, 10][chance.whole(0, 3)] ?? 0,
      })),
    }
  })
}

const firstGood = (): Good => {
  const [first] = goods
  if (first === undefined) throw new Error("there are no goods")
  return first
}

type Times = Pick<
  Frame,
  "fate" | "starts_on" | "ends_on" | "first_ended_on" | "signed_on" | "ended_on" | "from" | "until"
>

const timesOf = (wanted: Fate | null, joined: number, today: string, chance: Chance): Times => {
  const draw = chance.share()
  const length = [180, 365, 365, 730][chance.whole(0, 3)] ?? 365
  const early = chance.whole(2, 20)
  if (wanted === null && draw < 0.04) {
    const starts_on = addDays(today, chance.whole(-20, 40))
    return unsigned("draft", starts_on, addDays(starts_on, length), null)
  }
  if (wanted === null && draw < 0.08) {
    const starts_on = addDays(today, chance.whole(-15, 30))
    return unsigned("signed", starts_on, addDays(starts_on, length), addDays(today, -chance.whole(16, 40)))
  }
  const begins = historyBegins(today)
  const oldest = daysBetween(begins, today) - joined * 31
  const ago = wanted === null ? chance.whole(40, Math.max(41, oldest - 21)) : 200
  const starts_on = addDays(today, -ago)
  const ends_on = addDays(starts_on, wanted === null ? length : 365)
  const signed_on = addDays(starts_on, -early)
  if (wanted === null && draw < 0.14) return unsigned("silent", starts_on, ends_on, signed_on)
  const isOver = ends_on < today
  const turn = chance.share()
  const fate = wanted ?? (isOver ? fateOfOver(turn) : fateOfRunning(turn))
  const lastDay = isOver ? ends_on : addDays(today, -1)
  const term = Math.max(1, daysBetween(starts_on, lastDay))
  const ended_on =
    fate === "ended_early" || fate === "completed"
      ? addDays(starts_on, Math.max(1, Math.round(term * (fate === "completed" ? 1 : chance.between(0.3, 0.9)))))
      : null
  const until = ended_on ?? (fate === "paused" ? addDays(starts_on, Math.round(term * 0.6)) : lastDay)
  const first_ended_on = chance.share() < 0.03 && length > 180 ? addDays(ends_on, -60) : null
  return {
    fate,
    starts_on,
    ends_on,
    first_ended_on,
    signed_on,
    // Carried out is known by what came; only who ends it early writes down when.
    ended_on: fate === "ended_early" ? ended_on : null,
    from: starts_on,
    until,
  }
}

const fateOfOver = (turn: number): Fate => (turn < 0.62 ? "completed" : turn < 0.8 ? "ended_early" : "overdue")
const fateOfRunning = (turn: number): Fate => (turn < 0.84 ? "running" : turn < 0.88 ? "paused" : "completed")

const unsigned = (fate: Fate, starts_on: string, ends_on: string, signed_on: string | null): Times => ({
  fate,
  starts_on,
  ends_on,
  first_ended_on: null,
  signed_on,
  ended_on: null,
  from: starts_on,
  until: starts_on,
})

/** Whether something may have been delivered. */
export const hasBegun = (fate: Fate): boolean => fate !== "draft" && fate !== "signed" && fate !== "silent"

/** Where each ends when all are laid end to end on a stretch of length 1. */
export const runningSums = (weights: readonly number[]): number[] => {
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  let sum = 0
  return weights.map((weight) => (sum += weight / whole))
}

/** Whose part of the stretch a share of it lies in. */
const placeOf = (sums: readonly number[], share: number): number => {
  let [low, high] = [0, sums.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sums[middle] ?? 1) > share) high = middle
    else low = middle + 1
  }
  return low
}
