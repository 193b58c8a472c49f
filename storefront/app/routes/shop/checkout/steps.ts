import type { CartPart, CartView } from "@lienket/contracts"

import type { CheckoutStep } from "./checkout-steps"
import type { DeliveryChoice, Draft } from "./draft"
import { arePaymentsAllowed } from "./payments"

export const stepPaths: Record<CheckoutStep, string> = {
  contact: "/thanh-toan",
  address: "/thanh-toan/dia-chi",
  delivery: "/thanh-toan/giao-hang",
  payment: "/thanh-toan/thanh-toan",
  review: "/thanh-toan/xem-lai",
}

/** The steps this cart asks for: goods that are not shipped need no address. */
export function stepsOf({ requires_shipping }: CartView): CheckoutStep[] {
  return requires_shipping ? ["contact", "address", "delivery", "payment", "review"] : ["contact", "payment", "review"]
}

/** The step to go to next; `review` once everything has been said. */
export function firstUnfinished(cart: CartView, draft: Draft): CheckoutStep {
  return stepsOf(cart).find((step) => !isFinished(step, cart, draft)) ?? "review"
}

/** Where a reader must go who asks for a step; null when the step is open to them. */
export function detourFrom(step: CheckoutStep, cart: CartView, draft: Draft): CheckoutStep | null {
  const steps = stepsOf(cart)
  const first = firstUnfinished(cart, draft)
  const position = steps.indexOf(step)
  return position !== -1 && position <= steps.indexOf(first) ? null : first
}

/** The chosen option of a part, as long as the cooperative still offers it. */
export function chosenOption(part: CartPart, deliveries: readonly DeliveryChoice[]) {
  const choice = deliveries.find(({ cooperative }) => cooperative === part.cooperative.handle)
  return part.delivery_options.find(({ id }) => id === choice?.option_id)
}

function isFinished(step: CheckoutStep, cart: CartView, draft: Draft): boolean {
  switch (step) {
    case "contact":
      return draft.contact !== undefined
    case "address":
      return draft.address !== undefined
    case "delivery":
      return cart.parts.every(
        (part) => !part.requires_shipping || (part.problem === null && chosenOption(part, draft.deliveries)),
      )
    case "payment":
      return (
        draft.payment !== undefined &&
        arePaymentsAllowed(cart, draft.payment) &&
        (cart.min_age === null || (draft.confirmed_age ?? 0) >= cart.min_age)
      )
    case "review":
      return false
  }
}
