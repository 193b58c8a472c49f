import type { CartView } from "@lienket/contracts"
import { createContext, type MiddlewareFunction, type RouterContextProvider } from "react-router"

import { environment } from "~/env.server"
import type { Refusal } from "~/forms/refusal"
import { localeRedirect } from "~/i18n/navigation"

import { endSpentCustomerSession } from "../account/customer-session.server"
import { readCart, type CartReading } from "../cart/read-cart.server"
import type { CheckoutStep } from "./checkout-steps"
import { draftFor, emptyDraft, type Draft } from "./draft"
import { draftSchema } from "./draft-schema.server"
import { sealedCookie } from "./sealed-cookie.server"
import { detourFrom, firstUnfinished, stepPaths } from "./steps"

type Context = Readonly<RouterContextProvider>

const cookie = sealedCookie({
  name: "lienket_dat_hang",
  secret: environment.sessionSecret,
  secure: environment.publicShopUrl?.startsWith("https:") ?? false,
  maxAgeSeconds: 60 * 60 * 24,
})

/** What one request knows of the purchase being made. */
class Checkout {
  private readings = new Map<string, Promise<CartReading>>()

  constructor(
    readonly context: Context,
    public draft: Draft,
  ) {}

  /** The cart as it would be sent to the address given so far; asked for once a request. */
  reading(): Promise<CartReading> {
    const { province_code, commune_code } = this.draft.address ?? {}
    const key = `${province_code} ${commune_code}`
    const reading = this.readings.get(key) ?? readCart(this.context, { province_code, commune_code })
    this.readings.set(key, reading)
    return reading
  }

  /** The backend has just said that things stand otherwise. */
  forgetReadings(): void {
    this.readings.clear()
  }

  change(part: Partial<Draft>): void {
    this.draft = { ...this.draft, ...part }
  }
}

const checkoutContext = createContext<Checkout>()

/** Opens the purchase being made before a step runs, and keeps what was said in it. */
export const checkoutMiddleware: MiddlewareFunction<Response> = async ({ request, context }, next) => {
  endSpentCustomerSession(context)
  const opened = draftSchema.safeParse(cookie.open(request.headers.get("cookie")))
  const checkout = new Checkout(context, opened.success ? opened.data : emptyDraft)
  const before = JSON.stringify(checkout.draft)
  context.set(checkoutContext, checkout)
  const response = await next()
  if (JSON.stringify(checkout.draft) !== before) {
    for (const value of cookie.seal(checkout.draft)) response.headers.append("set-cookie", value)
  }
  return response
}

/** Drops what was typed at checkout, for whoever uses this browser next. */
export const dropDraft = (): string[] => cookie.seal(undefined)

export const checkoutOf = (context: Context): Checkout => context.get(checkoutContext)

type Opened = { checkout: Checkout; cart: CartView; draft: Draft }

/**
 * Lets a request into a step. Throws a redirect to the first step that is not finished, to the cart when
 * it cannot be ordered as it stands, or to the order when this cart has just become one.
 */
export async function openStep(step: CheckoutStep, request: Request, context: Context): Promise<Opened> {
  const checkout = checkoutOf(context)
  const reading = await checkout.reading()
  if (reading.state === "none" && checkout.draft.placed) {
    throw localeRedirect(request, `/don-hang/${checkout.draft.placed.code}`)
  }
  if (reading.state !== "open" || !isOrderable(reading.cart)) throw localeRedirect(request, "/gio-hang")
  const { cart } = reading
  const draft = draftFor(cart.id, checkout.draft)
  if (draft !== checkout.draft) checkout.change(draft)
  const detour = detourFrom(step, cart, draft)
  if (detour !== null) throw localeRedirect(request, stepPaths[detour])
  return { checkout, cart, draft }
}

/** On to the first step that is not finished; from a review that was left to change one thing, back to it. */
export async function goOn(request: Request, context: Context) {
  const checkout = checkoutOf(context)
  const reading = await checkout.reading()
  if (reading.state !== "open") return localeRedirect(request, "/gio-hang", 303)
  return localeRedirect(request, stepPaths[firstUnfinished(reading.cart, checkout.draft)], 303)
}

/** What sent the buyer back to this step, said once and with what they had typed. */
export function takeRefusal(step: CheckoutStep, checkout: Checkout): Refusal | undefined {
  const { refusal } = checkout.draft
  if (refusal?.step !== step) return undefined
  checkout.change({ refusal: undefined })
  return { ok: false, fields: refusal.fields, message: refusal.message, code: refusal.code, values: {} }
}

function isOrderable({ parts }: CartView): boolean {
  return parts.length > 0 && parts.every(({ lines }) => lines.every(({ problem }) => problem === null))
}
