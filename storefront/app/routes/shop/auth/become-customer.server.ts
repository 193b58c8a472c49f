import type { RouterContextProvider } from "react-router"

import { sessionOf } from "~/session/session.server"

import { isSameCustomer } from "../account/token-life"
import { dropDraft } from "../checkout/checkout.server"

type Customer = { token: string; name: string }

/**
 * Signs a member in to the shop, as the customer that the same sign-in is. What another customer left in this browser
 * is taken out of it first. @returns headers for the answer.
 */
export function becomeCustomer(context: Readonly<RouterContextProvider>, { token, name }: Customer): Headers {
  const session = sessionOf(context)
  const before = session.get("customerToken")
  const headers = new Headers()
  if (before !== undefined && !isSameCustomer(before, token)) {
    session.unset("purchases")
    for (const value of dropDraft()) headers.append("set-cookie", value)
  }
  session.set("customerToken", token)
  session.set("customerName", name.slice(0, 100))
  return headers
}
