import type { OrderState, PaymentState } from "@lienket/contracts"

import type { IconName } from "~/ui/icon-names"
import type { StateTone } from "~/ui/state"

type Look = { tone: StateTone; icon: IconName }

/** How a state of a part looks; its word is in the messages. */
export const orderStateLooks: Record<OrderState, Look> = {
  awaiting_payment: { tone: "waiting", icon: "wallet" },
  placed: { tone: "waiting", icon: "clock" },
  confirmed: { tone: "good", icon: "circle-check" },
  packed: { tone: "good", icon: "package" },
  shipped: { tone: "good", icon: "truck" },
  delivered: { tone: "good", icon: "package-check" },
  refused: { tone: "bad", icon: "ban" },
  parcel_refused: { tone: "bad", icon: "package-x" },
  returned: { tone: "quiet", icon: "undo-2" },
  cancelled: { tone: "quiet", icon: "x" },
}

export const paymentStateLooks: Record<PaymentState, Look> = {
  awaiting: { tone: "waiting", icon: "clock" },
  received: { tone: "good", icon: "circle-check" },
  refunded: { tone: "quiet", icon: "undo-2" },
  cancelled: { tone: "quiet", icon: "x" },
}

const ended: ReadonlySet<OrderState> = new Set(["refused", "parcel_refused", "returned", "cancelled"])

/** What there is to say of the money: nothing is owed for a part that was called off before it was paid. */
export function shownPaymentState(part: { state: OrderState; payment: { state: PaymentState } }): PaymentState {
  return part.payment.state === "awaiting" && ended.has(part.state) ? "cancelled" : part.payment.state
}

/** Whether a part is still to be paid: nothing has come in yet and nothing has called it off. */
export function isToBePaid(part: { state: OrderState; payment: { state: PaymentState } }): boolean {
  return part.payment.state === "awaiting" && !ended.has(part.state)
}
