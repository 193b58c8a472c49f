import { createHash } from "node:crypto"

import { placeOrder, type CartView, type OrderGroupView, type PlaceOrderBody } from "@lienket/contracts"
import type { RouterContextProvider } from "react-router"

import { BackendError } from "~/backend/backend-error"
import { callBackend } from "~/backend/call-backend.server"
import { shopper } from "~/backend/caller.server"
import { localeRedirect } from "~/i18n/navigation"
import { sessionOf } from "~/session/session.server"

import { forgetCart } from "../../cart/read-cart.server"
import { rememberPurchase } from "../../orders/remembered-purchases.server"
import { checkoutOf } from "../checkout.server"
import { placeOfRefusal } from "../refusal-place"
import { stepPaths } from "../steps"
import { orderBody } from "./order-body"

type Context = Readonly<RouterContextProvider>
type Sent = { request: Request; context: Context; cartId: string; totalVnd: number; cart: CartView | null }

/**
 * Places the cart and leads to the order. What the backend refuses leads to the step, the field or the cart
 * that can put it right. Sent twice, by a second press or after a lost answer, it comes to the same order.
 */
export async function placeFromReview({ request, context, cartId, totalVnd, cart }: Sent) {
  const checkout = checkoutOf(context)
  const body = orderBody(cartId, totalVnd, checkout.draft, cart)
  if (body === null) return localeRedirect(request, stepPaths.contact, 303)
  try {
    const options = { idempotencyKey: keyOf(body) }
    finish(context, cartId, await callBackend(placeOrder, { body }, shopper(context), options))
    return localeRedirect(request, `/don-hang/${checkoutOf(context).draft.placed?.code ?? ""}`, 303)
  } catch (error) {
    if (!(error instanceof BackendError)) throw error
    return leadBack(error, body, request, context)
  }
}

function finish(context: Context, cartId: string, group: OrderGroupView): void {
  rememberPurchase(context, { code: group.code, phone: group.contact.phone })
  forgetCart(context)
  const checkout = checkoutOf(context)
  // Whoever uses this browser next finds no name and no address in it.
  checkout.draft = { deliveries: [], placed: { cart_id: cartId, code: group.code } }
}

function leadBack(error: BackendError, body: PlaceOrderBody, request: Request, context: Context) {
  const place = placeOfRefusal(error.code, error.field, body)
  if (place.at === "cart") {
    sessionOf(context).flash("cartRefusal", error.message)
    return localeRedirect(request, "/gio-hang", 303)
  }
  const fields: Record<string, string> = place.field ? { [place.field]: error.message } : {}
  const message = place.field ? undefined : error.message
  checkoutOf(context).change({ refusal: { step: place.at, fields, message, code: error.code } })
  return localeRedirect(request, stepPaths[place.at], 303)
}

/** The same order sent again carries the same key; one that was changed carries another. */
function keyOf(body: PlaceOrderBody): string {
  return createHash("sha256").update(JSON.stringify(body)).digest("hex")
}
