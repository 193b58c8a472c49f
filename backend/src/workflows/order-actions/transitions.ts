import {
  orderActions,
  type OrderAction,
  type OrderState,
  type PaymentMethod,
  type PaymentState,
} from "@lienket/contracts"

/** What decides which actions an order allows. */
export interface Standing {
  readonly state: OrderState
  /** False for a tour or another service: there is nothing to pack and no parcel to refuse. */
  readonly ships: boolean
  readonly paymentMethod: PaymentMethod
  readonly paymentState: PaymentState
  /** Received, and neither due nor sent back. */
  readonly owedVnd: number
  /** Goods the buyer is still to get, or has kept. */
  readonly pieces: number
}

/** Actions that move an order on; the others change what is in it or what was paid. */
export type StateAction = Exclude<OrderAction, "record_payment" | "record_refund" | "record_shortfall">

interface Transition {
  readonly to: OrderState
  readonly ofParcels: readonly OrderState[]
  readonly ofServices: readonly OrderState[]
}

/**
 * From which states an action leads where: for goods that travel, and for services that are simply
 * rendered. An order that waits for its card payment is not the cooperative's yet.
 */
export const transitions: Readonly<Record<StateAction, Transition>> = {
  confirm: { to: "confirmed", ofParcels: ["placed"], ofServices: ["placed"] },
  pack: { to: "packed", ofParcels: ["confirmed"], ofServices: [] },
  ship: { to: "shipped", ofParcels: ["packed"], ofServices: [] },
  deliver: { to: "delivered", ofParcels: ["shipped"], ofServices: ["confirmed"] },
  refuse: { to: "refused", ofParcels: ["placed", "confirmed", "packed"], ofServices: ["placed", "confirmed"] },
  report_parcel_refused: { to: "parcel_refused", ofParcels: ["shipped"], ofServices: [] },
  take_back: { to: "returned", ofParcels: ["delivered"], ofServices: ["delivered"] },
}

/**
 * When a cooperative may say by hand that the money has come: cash once the parcel is out or the
 * service rendered, a transfer as soon as it can be seen on the account. A card is never recorded
 * by hand: its provider says so.
 */
const payableIn: Readonly<
  Record<PaymentMethod, { readonly ofParcels: readonly OrderState[]; readonly ofServices: readonly OrderState[] }>
> = {
  cod: { ofParcels: ["shipped", "delivered"], ofServices: ["delivered"] },
  vietqr: {
    ofParcels: ["placed", "confirmed", "packed", "shipped", "delivered"],
    ofServices: ["placed", "confirmed", "delivered"],
  },
  card: { ofParcels: [], ofServices: [] },
}

/** While less can still be delivered than was ordered. */
const shortenableIn = {
  ofParcels: ["confirmed", "packed", "shipped"],
  ofServices: ["confirmed"],
} as const satisfies Omit<Transition, "to">

/** `done`: already so, nothing to write; `allowed`: may happen now; `forbidden`: not in this state. */
export type Verdict = "done" | "allowed" | "forbidden"

/** Whether an action may happen to an order as it stands. */
export const verdictOn = (action: OrderAction, standing: Standing): Verdict => {
  if (action === "record_payment") return verdictOnPayment(standing)
  if (action === "record_refund") return verdictOnRefund(standing)
  if (action === "record_shortfall") return verdictOnShortfall(standing)
  const { to, ofParcels, ofServices } = transitions[action]
  const from = standing.ships ? ofParcels : ofServices
  if (standing.state === to && from.length > 0) return "done"
  return from.includes(standing.state) ? "allowed" : "forbidden"
}

const verdictOnPayment = ({ state, ships, paymentMethod, paymentState }: Standing): Verdict => {
  const { ofParcels, ofServices } = payableIn[paymentMethod]
  const from = ships ? ofParcels : ofServices
  if (paymentState === "received" && from.length > 0) return "done"
  return paymentState === "awaiting" && from.includes(state) ? "allowed" : "forbidden"
}

// A card's provider sends the money back itself.
const verdictOnRefund = ({ paymentMethod, paymentState, owedVnd }: Standing): Verdict => {
  if (paymentMethod === "card") return "forbidden"
  if (paymentState === "refunded") return "done"
  return owedVnd > 0 ? "allowed" : "forbidden"
}

// Who gets nothing at all is refused, which is said in other words.
const verdictOnShortfall = ({ state, ships, pieces }: Standing): Verdict => {
  const from: readonly OrderState[] = ships ? shortenableIn.ofParcels : shortenableIn.ofServices
  return pieces > 1 && from.includes(state) ? "allowed" : "forbidden"
}

/** What may be done next, in the order in which it usually happens. */
export const actionsFor = (standing: Standing): OrderAction[] =>
  orderActions.filter((action) => verdictOn(action, standing) === "allowed")

/**
 * What becomes of the payment when an order enters a state. Money that nobody has sent is not asked
 * for any more. Money that was received stays `received` even when the goods did not hold: the
 * cooperative owes it, and only a person who has sent it back can say that it is `refunded`.
 */
export const paymentAfter = (state: OrderState, payment: PaymentState): PaymentState =>
  statesWithoutSale.has(state) && payment === "awaiting" ? "cancelled" : payment

/** Whether an order may still come to nothing: the goods are not at the buyer's, and it has not ended otherwise. */
export const mayBeCalledOff = (state: OrderState): boolean => state !== "delivered" && !statesWithoutSale.has(state)

/** Whether an order in this state came to nothing: nothing is due for it. */
export const isWithoutSale = (state: OrderState): boolean => statesWithoutSale.has(state)

/** States of orders that came to nothing. */
export const statesWithoutSale: ReadonlySet<OrderState> = new Set([
  "refused",
  "parcel_refused",
  "returned",
  "cancelled",
])

/** Whether nothing is left to do for an order that was delivered: it is paid, or it came back. */
export const isComplete = (state: OrderState, payment: PaymentState): boolean =>
  state === "returned" || (state === "delivered" && payment === "received")
