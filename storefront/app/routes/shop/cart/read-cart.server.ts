import { changeCart, getCart, type CartView, type RouteInput } from "@lienket/contracts"
import type { RouterContextProvider } from "react-router"

import { BackendError } from "~/backend/backend-error"
import { callBackend } from "~/backend/call-backend.server"
import { shopper } from "~/backend/caller.server"
import { sessionOf } from "~/session/session.server"

type Context = Readonly<RouterContextProvider>

const cartEndings = ["cart_not_found", "cart_expired", "cart_completed"] as const

/** Why a cart that the browser remembers cannot be used any more. */
export type CartEnding = (typeof cartEndings)[number]

export type CartReading = { state: "none" } | { state: "open"; cart: CartView } | { state: "ended"; ending: CartEnding }

export type CartPlace = { province_code?: string; commune_code?: string }

type CartLines = NonNullable<RouteInput<typeof changeCart>["body"]>["lines"]

/**
 * The cart this browser holds, checked against today's stock and prices; with a place, also against
 * where it would go. An outage is thrown, so that it never looks like an empty cart.
 */
export async function readCart(context: Context, place: CartPlace = {}): Promise<CartReading> {
  const session = sessionOf(context)
  const id = session.get("cartId")
  if (id === undefined) return { state: "none" }
  try {
    const cart = await callBackend(getCart, { params: { id }, query: place }, shopper(context))
    session.set("cartCount", cart.item_count)
    return { state: "open", cart }
  } catch (error) {
    const ending = cartEndingOf(error)
    if (ending === undefined) throw error
    session.set("cartCount", 0)
    return { state: "ended", ending }
  }
}

/** Puts lines on top of the cart; one that has ended is left behind and a new one begun. */
export async function addToCart(context: Context, lines: CartLines): Promise<CartView> {
  try {
    return await change(context, "add", lines)
  } catch (error) {
    if (cartEndingOf(error) === undefined) throw error
    forgetCart(context)
    return change(context, "add", lines)
  }
}

/** Replaces quantities; 0 takes a line out. Throws `BackendError` also for a cart that has ended. */
export function setInCart(context: Context, lines: CartLines): Promise<CartView> {
  return change(context, "set", lines)
}

/** The next thing added begins a new cart. */
export function forgetCart(context: Context): void {
  const session = sessionOf(context)
  session.unset("cartId")
  session.unset("cartCount")
}

/** Undefined: the error has another cause than the end of the cart. */
export function cartEndingOf(error: unknown): CartEnding | undefined {
  return error instanceof BackendError ? cartEndings.find((code) => code === error.code) : undefined
}

async function change(context: Context, mode: "add" | "set", lines: CartLines): Promise<CartView> {
  const session = sessionOf(context)
  const body = { cart_id: session.get("cartId"), mode, lines }
  const cart = await callBackend(changeCart, { body }, shopper(context))
  session.set("cartId", cart.id)
  session.set("cartCount", cart.item_count)
  return cart
}
