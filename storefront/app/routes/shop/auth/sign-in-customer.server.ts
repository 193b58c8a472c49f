import type { RouterContextProvider } from "react-router"

import { callBackend } from "~/backend/call-backend.server"
import { requestFactsContext } from "~/context"
import { sessionOf } from "~/session/session.server"

import { isUnauthenticated } from "../account/customer-session.server"
import { fullName } from "../account/customer-name"
import { createCustomer, getCustomer, registerIdentity, signIn, type Customer } from "../account/medusa-customer"

type Context = Readonly<RouterContextProvider>
type Credentials = { email: string; password: string }
type Newcomer = Credentials & { name: string; phone?: string | undefined }

/** `not_a_customer`: the password is right, but so far it opens only the portal of an organisation. */
export type SignInOutcome = "signed_in" | "wrong_credentials" | "not_a_customer"

/** Signs a consumer in and remembers it in the session; a cart in the same session stays. */
export async function signInCustomer(context: Context, credentials: Credentials): Promise<SignInOutcome> {
  const token = await tokenFor(context, credentials)
  if (token === null) return "wrong_credentials"
  const customer = await customerOf(context, token)
  if (customer === null) return "not_a_customer"
  remember(context, token, customer)
  return "signed_in"
}

/**
 * Opens a consumer's account and signs in. An e-mail address that is known already, with the right
 * password, is completed or signed in: so somebody whose registration broke off half-way gets on.
 */
export async function registerCustomer(context: Context, newcomer: Newcomer): Promise<"signed_in" | "email_taken"> {
  const { email, password, name, phone } = newcomer
  const token = (await newIdentity(context, { email, password })) ?? (await tokenFor(context, { email, password }))
  if (token === null) return "email_taken"
  if ((await customerOf(context, token)) === null) {
    const body = { email, first_name: name, last_name: "", phone }
    await callBackend(createCustomer, { body }, { ...guest(context), bearer: token })
  }
  const outcome = await signInCustomer(context, { email, password })
  return outcome === "signed_in" ? "signed_in" : "email_taken"
}

function newIdentity(context: Context, body: Credentials): Promise<string | null> {
  return unlessRefused(callBackend(registerIdentity, { body }, guest(context)).then(({ token }) => token))
}

function tokenFor(context: Context, body: Credentials): Promise<string | null> {
  return unlessRefused(callBackend(signIn, { body }, guest(context)).then(({ token }) => token))
}

function customerOf(context: Context, bearer: string): Promise<Customer | null> {
  const answer = callBackend(getCustomer, {}, { ...guest(context), bearer })
  return unlessRefused(answer.then(({ customer }) => customer))
}

/** Null for a 401, which is an answer here; every other trouble goes on as it is. */
async function unlessRefused<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer
  } catch (error) {
    if (isUnauthenticated(error)) return null
    throw error
  }
}

function guest(context: Context) {
  const { locale, reference, address } = context.get(requestFactsContext)
  return { locale, reference, address }
}

function remember(context: Context, token: string, customer: Customer): void {
  const session = sessionOf(context)
  session.set("customerToken", token)
  session.set("customerName", (fullName(customer) || customer.email).slice(0, 100))
}
