import type { AgreementSide, DeliveryAnswer, DeliveryState, ErrorCode } from "@lienket/contracts"
import { goodsValue } from "@lienket/vietnam"
import Big from "big.js"
import type { Agreement } from "./agreements"
import type { Delivery } from "./deliveries"
import { gramsOfUnit, inLineUnit } from "./line-unit"
import type { Line } from "./lines"

export interface DeliveryFault {
  readonly code: ErrorCode
  readonly field?: string
  readonly values?: Readonly<
    Record<string, string | { readonly amount: string; readonly unit: string } | { readonly vnd: number }>
  >
}

export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: DeliveryFault }

const refuse = (code: ErrorCode, field?: string, values?: DeliveryFault["values"]): Checked<never> => ({
  ok: false,
  fault: { code, field, values },
})

/** What somebody says came on a day. */
export interface Claim {
  readonly quantity: string
  readonly unit: string
  /** For one of the line's unit; undefined: the price that was agreed. */
  readonly price_vnd: number | undefined
}

export interface Figures {
  readonly quantity: string
  readonly unit: string
  readonly line_quantity: string
  readonly price_vnd: number
  readonly value_vnd: number
}

const mostTimesCommitted = 10

/** Whether a delivery may bear a day at all. Null when it may. */
export const dayFault = (
  agreement: Pick<Agreement, "state" | "signed_on" | "ends_on" | "ended_on">,
  day: string,
  today: string,
  field: string,
): DeliveryFault | null => {
  if (agreement.state === "paused") return { code: "agreement_not_running" }
  if (agreement.signed_on === null || day < agreement.signed_on) return { code: "before_signing", field }
  if (day > today) return { code: "date_in_future", field }
  if (day > agreement.ends_on || (agreement.ended_on !== null && day > agreement.ended_on))
    return { code: "after_the_end", field }
  return null
}

/**
 * The figures of a delivery under a line: its quantity in the line's unit, exactly, and its value by the price
 * agreed or stated. `isCertain`: whoever records has been asked about a quantity far above what was promised.
 */
export const figuresOf = (line: Line, claim: Claim, isCertain: boolean): Checked<Figures> => {
  const converted = inLineUnit(claim.quantity, claim.unit, line)
  if (!converted.ok || !isWholeGrams(converted.amount, line))
    return refuse("unit_cannot_convert", "unit", { from: claim.unit, to: line.unit })
  const most = Big(line.quantity).times(mostTimesCommitted)
  if (!isCertain && Big(converted.amount).gt(most))
    return refuse("far_above_commitment", "quantity", { quantity: { amount: line.quantity, unit: line.unit } })
  const price = claim.price_vnd ?? line.price.fixed_vnd
  if (price === null) return refuse("price_required", "price_vnd")
  const floor = line.price.floor_vnd
  if (floor !== null && price < floor) return refuse("below_floor_price", "price_vnd", { floor: { vnd: floor } })
  return {
    ok: true,
    value: {
      quantity: claim.quantity,
      unit: claim.unit,
      line_quantity: converted.amount,
      price_vnd: price,
      value_vnd: goodsValue(converted.amount, price),
    },
  }
}

const isWholeGrams = (amount: string, line: Line): boolean => {
  const grams = gramsOfUnit(line)
  return grams === null || Big(amount).times(grams).mod(1).eq(0)
}

/** What is left of a confirmed delivery that could still go back, in the unit of its line. */
export const returnable = (delivery: Delivery, returned: string): Big => Big(countedQuantity(delivery)).minus(returned)

/** Of a confirmed delivery, in the unit of its line. */
export const countedQuantity = (delivery: Delivery): string =>
  (delivery.counted === "answered" ? delivery.answered_line_quantity : null) ?? delivery.line_quantity

/** Of a confirmed delivery, in VND. */
export const countedValue = (delivery: Delivery): number =>
  (delivery.counted === "answered" ? delivery.answered_value_vnd : null) ?? delivery.value_vnd

/**
 * Figures of goods that went back: worth their share of the delivery, rounded half-up; the last of it is worth
 * what is left, so that all of it is worth all of it.
 */
export const returnFigures = (
  line: Line,
  delivery: Delivery,
  returned: { readonly quantity: string; readonly value_vnd: number },
  claim: Pick<Claim, "quantity" | "unit">,
): Checked<Omit<Figures, "price_vnd">> => {
  const converted = inLineUnit(claim.quantity, claim.unit, line)
  if (!converted.ok || !isWholeGrams(converted.amount, line))
    return refuse("unit_cannot_convert", "unit", { from: claim.unit, to: line.unit })
  const left = returnable(delivery, returned.quantity)
  if (Big(converted.amount).gt(left))
    return refuse("more_than_delivered", "quantity", { quantity: { amount: left.toFixed(), unit: line.unit } })
  const isAll = Big(converted.amount).eq(left)
  const share = Big(countedValue(delivery)).times(converted.amount).div(countedQuantity(delivery))
  const value = isAll ? countedValue(delivery) - returned.value_vnd : share.round(0, Big.roundHalfUp).toNumber()
  return {
    ok: true,
    value: { quantity: claim.quantity, unit: claim.unit, line_quantity: converted.amount, value_vnd: value },
  }
}

/**
 * Whether a side may answer so. Only the side that did not record confirms, corrects or disputes; only the one
 * that did takes the other's figures or withdraws. What is confirmed or withdrawn stays as it is.
 */
export const answerFault = (
  delivery: Pick<Delivery, "state" | "recorded_side">,
  side: AgreementSide,
  act: DeliveryAnswer["act"],
): DeliveryFault | null => {
  if (delivery.state === "confirmed" || delivery.state === "withdrawn") return { code: "state_changed" }
  const isOwn = delivery.recorded_side === side
  if (isOwn !== ownActs.has(act)) return { code: isOwn ? "own_record" : "not_allowed" }
  if (act === "accept" && delivery.state === "awaiting") return { code: "state_changed" }
  return null
}

const ownActs: ReadonlySet<DeliveryAnswer["act"]> = new Set(["accept", "withdraw"])

/** Where an answer leaves a delivery. */
export const stateAfter = (act: DeliveryAnswer["act"]): DeliveryState =>
  (
    ({
      confirm: "confirmed",
      accept: "confirmed",
      correct: "corrected",
      dispute: "disputed",
      withdraw: "withdrawn",
    }) as const
  )[act]

/** A delivery that was recorded within so many days after it came was recorded in time: a week, as for an answer. */
export const daysToRecord = 7
