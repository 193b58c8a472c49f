import type { CooperativeOrderCard, OrderAction, OrderState } from "@lienket/contracts"

import type { ButtonLook } from "~/ui/button"
import type { IconName } from "~/ui/icon-names"
import type { StateTone } from "~/ui/state"

/** Last part of the address where a reason is asked; null where one tap is enough. */
const reasonPaths: Readonly<Record<OrderAction, string | null>> = {
  confirm: null,
  pack: null,
  ship: null,
  deliver: null,
  record_payment: null,
  record_refund: "hoan-tien",
  record_shortfall: "giao-thieu",
  refuse: "tu-choi",
  report_parcel_refused: "bom-hang",
  take_back: "nhan-lai-hang",
}

export const actionIcons: Readonly<Record<OrderAction, IconName>> = {
  confirm: "check",
  pack: "package-check",
  ship: "truck",
  deliver: "circle-check",
  record_payment: "banknote",
  record_refund: "wallet",
  record_shortfall: "minus",
  refuse: "ban",
  report_parcel_refused: "package-x",
  take_back: "undo-2",
}

/** Where an order stands once the action has been done; what changes money or quantities does not move the parcel. */
export const stateAfter: Readonly<Record<OrderAction, OrderState | null>> = {
  confirm: "confirmed",
  pack: "packed",
  ship: "shipped",
  deliver: "delivered",
  record_payment: null,
  record_refund: null,
  record_shortfall: null,
  refuse: "refused",
  report_parcel_refused: "parcel_refused",
  // Often only a part comes back.
  take_back: null,
}

export const stateLooks: Readonly<Record<OrderState, { tone: StateTone; icon: IconName }>> = {
  awaiting_payment: { tone: "quiet", icon: "clock" },
  placed: { tone: "waiting", icon: "bell" },
  confirmed: { tone: "waiting", icon: "package" },
  packed: { tone: "waiting", icon: "package-check" },
  shipped: { tone: "waiting", icon: "truck" },
  delivered: { tone: "good", icon: "circle-check" },
  refused: { tone: "bad", icon: "ban" },
  parcel_refused: { tone: "bad", icon: "package-x" },
  returned: { tone: "quiet", icon: "undo-2" },
  cancelled: { tone: "quiet", icon: "x" },
}

export const reasonPathOf = (action: OrderAction): string | null => reasonPaths[action]

/** The action a reason is asked for at this address. */
export function actionOfReasonPath(path: string): AskedAction | undefined {
  return askedActions.find((action) => reasonPaths[action] === path)
}

/** What ends an order: why is asked in a dialog. */
export const askedActions = ["refuse", "report_parcel_refused"] as const satisfies readonly OrderAction[]
export type AskedAction = (typeof askedActions)[number]

/** What needs more than one answer has a page of its own. */
export const pageActions = ["record_refund", "record_shortfall", "take_back"] as const satisfies readonly OrderAction[]

/** What comes next with an order, by one tap; what ends it is never one tap away. */
export function nextAction(actions: readonly OrderAction[]): OrderAction | undefined {
  return actions.find((action) => reasonPaths[action] === null)
}

export function actionLook(action: OrderAction, first: boolean): ButtonLook {
  if (reasonPaths[action] !== null) return "danger"
  return first ? "primary" : "secondary"
}

/** Key of the words on the button: a payment is recorded in the words of how it is paid. */
export function actionLabel<M extends CooperativeOrderCard["payment"]["method"]>(action: OrderAction, method: M) {
  return action === "record_payment" ? (`record_payment_${method}` as const) : action
}
