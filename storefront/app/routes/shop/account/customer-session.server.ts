import type { RouterContextProvider } from "react-router"

import { BackendError } from "~/backend/backend-error"
import { shopper } from "~/backend/caller.server"
import type { Caller } from "~/backend/call-backend.server"
import { localeRedirect } from "~/i18n/navigation"
import { sessionOf } from "~/session/session.server"

import { isSpent } from "./token-life"

type Context = Readonly<RouterContextProvider>
type Asked = { request: Request; context: Context; url: URL }

/**
 * Asks the backend for something of the signed-in consumer's own. Throws a redirect to the sign-in page,
 * which leads back here, when nobody is signed in or the token has run out.
 */
export async function forCustomer<T>(asked: Asked, ask: (caller: Caller) => Promise<T>): Promise<T> {
  requireCustomer(asked)
  try {
    return await ask(shopper(asked.context))
  } catch (error) {
    if (!isUnauthenticated(error)) throw error
    leaveCustomerSession(asked.context)
    sessionOf(asked.context).flash("notice", "session_ended")
    throw toSignIn(asked)
  }
}

/** Throws a redirect to the sign-in page unless somebody is signed in. */
export function requireCustomer(asked: Asked): void {
  endSpentCustomerSession(asked.context)
  if (!sessionOf(asked.context).has("customerToken")) throw toSignIn(asked)
}

/** The consumer's own things where signing in is a choice; null for a guest. */
export async function forCustomerIfAny<T>(context: Context, ask: (caller: Caller) => Promise<T>): Promise<T | null> {
  endSpentCustomerSession(context)
  if (!sessionOf(context).has("customerToken")) return null
  try {
    return await ask(shopper(context))
  } catch (error) {
    if (!isUnauthenticated(error)) throw error
    leaveCustomerSession(context)
    sessionOf(context).flash("notice", "session_ended")
    return null
  }
}

/** A token past its date would quietly make a guest of somebody who believes to be signed in. */
export function endSpentCustomerSession(context: Context): void {
  const session = sessionOf(context)
  const token = session.get("customerToken")
  if (token === undefined || !isSpent(token, new Date())) return
  leaveCustomerSession(context)
  session.flash("notice", "session_ended")
}

/** From now on nobody is signed in; the cart stays. */
export function leaveCustomerSession(context: Context): void {
  const session = sessionOf(context)
  session.unset("customerToken")
  session.unset("customerName")
}

export const isUnauthenticated = (error: unknown): boolean => error instanceof BackendError && error.status === 401

function toSignIn({ request, url }: Asked) {
  return localeRedirect(request, `/tai-khoan/dang-nhap?tiep=${encodeURIComponent(url.pathname + url.search)}`)
}
