import { createHash } from "node:crypto"
import { addDays, daysBetween, goodsValue } from "@lienket/vietnam"
import type { Chance } from "../../chance"
import type { Fate, Frame, Stage } from "./frames"
import type { Good } from "./goods"
import { momentOf, planted, playedBy, type Row } from "./organizations"

interface Line {
  readonly id: string
  readonly good: Good
  readonly price: number
}

/** A delivery that counts, and could go back. */
interface Counted {
  readonly id: string
  readonly day: string
  readonly quantity: number
  readonly value: number
}

type Outcome = "awaiting" | "corrected" | "disputed" | "confirmed" | "withdrawn"

/** What somebody recorded under a line, before it is written down. */
interface Recorded {
  readonly day: string
  readonly quantity: number
  readonly value: number
  readonly outcome: Outcome
  readonly isCorrected: boolean
  /** What it is, when it is goods that go back. */
  readonly returns: Counted | null
}

const shareThatGoesBack = 0.015
/** Of the confirmed ones, those that were corrected first, and the correction accepted. */
const shareCorrected = 0.02

/** Writes down what came under the lines of a province. */
export class Deliveries {
  readonly rows: Row[] = []
  /** How many entries of the ledger they make. */
  confirmed = 0

  constructor(
    private readonly stage: Stage,
    private readonly chance: Chance,
  ) {}

  /**
   * So many deliveries and returns under a line, evenly over the days of its agreement; the first is confirmed.
   * @returns what counts of them together, in the unit of the line.
   */
  add(frame: Frame, line: Line, count: number): number {
    const usual = Math.max(
      1,
      Math.round(line.good.typical * 12 * frame.seller.weight ** 0.35 * this.chance.between(0.6, 1.4)),
    )
    const days = daysBetween(frame.from, frame.until)
    let net = 0
    let last: Counted | null = null
    for (let turn = 0; turn < count; turn += 1) {
      const day = addDays(frame.from, Math.floor((days * (turn + 0.5)) / count))
      const goesBack = last !== null && frame.fate !== "completed" && this.chance.share() < shareThatGoesBack
      const recorded: Recorded = goesBack && last !== null ? back(last) : this.delivery(frame, line, usual, turn, day)
      const counted = this.write(frame, line, turn, recorded)
      net += recorded.returns === null ? (counted?.quantity ?? 0) : -recorded.quantity
      // What went back once does not go back again.
      last = recorded.returns === null ? counted : null
    }
    return net
  }

  private delivery(frame: Frame, { price }: Line, usual: number, turn: number, day: string): Recorded {
    const quantity = Math.max(1, Math.round(usual * this.chance.between(0.7, 1.3)))
    const outcome = turn === 0 ? "confirmed" : this.outcome(frame.fate, day)
    const isCorrected =
      outcome === "corrected" ||
      outcome === "disputed" ||
      (outcome === "confirmed" && this.chance.share() < shareCorrected)
    return { day, quantity, value: goodsValue(String(quantity), price), outcome, isCorrected, returns: null }
  }

  private outcome(fate: Fate, day: string): Outcome {
    const turn = this.chance.share()
    if (fate !== "completed" && daysBetween(day, this.stage.today) < 12 && turn < 0.6) return "awaiting"
    if (turn > 0.98) return "withdrawn"
    if (fate === "completed" || turn < 0.96) return "confirmed"
    return turn < 0.967 ? "awaiting" : turn < 0.975 ? "corrected" : "disputed"
  }

  private write(frame: Frame, line: Line, turn: number, recorded: Recorded): Counted | null {
    const { slice, today, at } = this.stage
    const { day, quantity, value, outcome, isCorrected, returns } = recorded
    const id = planted("agd", slice.province_code, this.rows.length + 1, 7)
    const lag = this.chance.share() < 0.9 ? this.chance.whole(0, 3) : this.chance.whole(8, 25)
    const recordedOn = earlier(addDays(day, lag), today)
    const answeredOn = earlier(addDays(recordedOn, this.chance.whole(1, 4)), today)
    const isAnswered = outcome === "confirmed" || outcome === "corrected" || outcome === "disputed"
    const other = Math.max(1, Math.round(quantity * 0.95))
    const otherValue = goodsValue(String(other), line.price)
    const isConfirmed = outcome === "confirmed"
    const isOfBuyer = turn % 5 === 4
    this.rows.push({
      id,
      agreement_id: frame.id,
      line_id: line.id,
      kind: returns === null ? "delivery" : "return",
      returns_id: returns?.id ?? null,
      state: outcome,
      delivered_on: day,
      quantity,
      unit: line.good.unit,
      line_quantity: quantity,
      price_vnd: returns === null ? line.price : null,
      value_vnd: value,
      grade: "",
      note: returns === null ? "" : "Hàng trả lại (minh họa)",
      content_hash: createHash("sha256").update(id).digest("hex"),
      recorded_side: isOfBuyer ? "buyer" : "seller",
      recorded_by_id: playedBy((isOfBuyer ? frame.buyer.id : null) ?? frame.seller.id),
      recorded_by: "Người phụ trách (minh họa)",
      recorded_at: earlier(momentOf(recordedOn), at),
      answered_quantity: isCorrected ? other : null,
      answered_unit: isCorrected ? line.good.unit : null,
      answered_line_quantity: isCorrected ? other : null,
      answered_price_vnd: isCorrected ? line.price : null,
      answered_value_vnd: isCorrected ? otherValue : null,
      counted: isConfirmed ? (isCorrected ? "answered" : "recorded") : null,
      accepted_line_quantity: isConfirmed ? (isCorrected ? other : quantity) : null,
      answer_reason: isCorrected ? "Hao hụt (minh họa)" : null,
      answered_by: isAnswered ? "Người phụ trách (minh họa)" : null,
      answered_at: isAnswered ? earlier(momentOf(answeredOn), at) : null,
    })
    if (!isConfirmed) return null
    this.confirmed += 1
    return isCorrected ? { id, day, quantity: other, value: otherValue } : { id, day, quantity, value }
  }
}

/** All of a delivery, on its own day. */
const back = (delivery: Counted): Recorded => ({
  day: delivery.day,
  quantity: delivery.quantity,
  value: delivery.value,
  outcome: "confirmed",
  isCorrected: false,
  returns: delivery,
})

const earlier = (one: string, other: string): string => (one < other ? one : other)
