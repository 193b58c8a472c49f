import type { CartPart, CartView, PaymentMethod } from "@lienket/contracts"

import type { PaymentChoice } from "./draft"

/** How a part can be paid: what its goods allow of what the shop can take. */
export function methodsOf(part: CartPart, cart: CartView): PaymentMethod[] {
  return cart.payment_methods.filter((method) => part.allowed_payments.includes(method))
}

/** Parts that do not take a method. */
export function partsWithout(method: PaymentMethod, cart: CartView): CartPart[] {
  return cart.parts.filter((part) => !methodsOf(part, cart).includes(method))
}

/** How a part is paid under a choice. */
export function methodFor(part: CartPart, choice: PaymentChoice): PaymentMethod {
  const exception = choice.per_cooperative.find(({ cooperative }) => cooperative === part.cooperative.handle)
  return exception?.method ?? choice.default
}

export function arePaymentsAllowed(cart: CartView, choice: PaymentChoice): boolean {
  return cart.parts.every((part) => methodsOf(part, cart).includes(methodFor(part, choice)))
}

export type PaymentReading =
  | { ok: true; choice: PaymentChoice }
  /** `common`: the one choice for all is missing or nobody takes it. Otherwise cooperatives that need one of their own. */
  | { ok: false; common: boolean; cooperatives: string[] }

/**
 * Reads one choice for all and the exceptions from it, by cooperative. A part that does not take the
 * common method and has only one left is paid that way, as the page has told; with several the buyer says.
 */
export function readPayments(
  cart: CartView,
  common: string | undefined,
  exceptions: ReadonlyMap<string, string>,
): PaymentReading {
  const method = cart.payment_methods.find((each) => each === common)
  if (method === undefined || partsWithout(method, cart).length === cart.parts.length) {
    return { ok: false, common: true, cooperatives: [] }
  }
  const choice: PaymentChoice = { default: method, per_cooperative: [] }
  const undecided: string[] = []
  for (const part of cart.parts) {
    const { handle } = part.cooperative
    const own = ownMethod(methodsOf(part, cart), method, exceptions.get(handle))
    if (own === undefined) undecided.push(handle)
    else if (own !== method) choice.per_cooperative.push({ cooperative: handle, method: own })
  }
  return undecided.length > 0 ? { ok: false, common: false, cooperatives: undecided } : { ok: true, choice }
}

function ownMethod(allowed: readonly PaymentMethod[], common: PaymentMethod, asked = ""): PaymentMethod | undefined {
  if (asked !== "") return allowed.find((method) => method === asked)
  if (allowed.includes(common)) return common
  return allowed.length === 1 ? allowed[0] : undefined
}
