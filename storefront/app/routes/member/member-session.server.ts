import type { getMe, OrderAction, RouteResponse } from "@lienket/contracts"
import {
  createContext,
  createCookieSessionStorage,
  type MiddlewareFunction,
  type RouterContextProvider,
  type Session,
} from "react-router"

import { environment } from "~/env.server"

/** What the browser carries of a person at work; apart from the shopping of the same browser. */
type MemberSessionData = {
  /** Bearer token of the backend; it ends when the backend says so. */
  token: string
  /** The organisation the person works for just now. */
  organizationId: string
}

/** Said once on the next page. */
type MemberSessionFlash = {
  done: { action: OrderAction; number: string }
  /** What was done with a product; the key of its sentence in `sellerProducts.done`. */
  productDone: { did: ProductDone; title: string }
  /** A sale that has just been recorded or taken back. */
  sale: { id: string; title: string; quantity: string; unit: string; valueVnd: number; undone: boolean }
  /** What else has been done: a sentence, or a key of the messages of the page that says it. */
  said: string
  /** How many orders' money was recorded at once. */
  recorded: number
  /** Why something could not be done, in the reader's language. */
  trouble: string
}

/** What can have been done with a product. */
export type ProductDone =
  | "published"
  | "changed"
  | "archived"
  | "restored"
  | "hidden"
  | "shown"
  | "priced"
  | "counted"
  | "copied"
  | "discarded"
  | "saved"

export type MemberSession = Session<MemberSessionData, MemberSessionFlash>

const storage = createCookieSessionStorage<MemberSessionData, MemberSessionFlash>({
  cookie: {
    name: "lienket_work",
    httpOnly: true,
    path: "/",
    sameSite: "lax",
    maxAge: 60 * 60 * 24 * 7,
    secrets: [environment.sessionSecret],
    secure: environment.publicShopUrl?.startsWith("https:") ?? false,
  },
})

/** Who is signed in, as the backend knows the person. */
export type Me = RouteResponse<typeof getMe>

type MemberFacts = {
  session: MemberSession
  /** Asked once a request, however many loaders want to know. */
  me: Promise<Me> | undefined
}

export const memberFactsContext = createContext<MemberFacts>()

/** The session of a member. Change it in a loader or action: the cookie follows by itself. */
export function memberSessionOf(context: Readonly<RouterContextProvider>): MemberSession {
  return context.get(memberFactsContext).session
}

/** Opens the member's session before a page of work and keeps whatever it answers out of every cache. */
export const memberSessionMiddleware: MiddlewareFunction<Response> = async ({ request, context }, next) => {
  const session = await storage.getSession(request.headers.get("cookie"))
  const before = JSON.stringify(session.data)
  context.set(memberFactsContext, { session, me: undefined })
  const response = await next()
  const after = JSON.stringify(session.data)
  // A page that is only fetched to be kept on the device says nothing to anybody.
  if (after !== before && !request.headers.has("x-keep")) {
    const cookie = after === "{}" ? await storage.destroySession(session) : await storage.commitSession(session)
    response.headers.append("set-cookie", cookie)
  }
  response.headers.set("cache-control", "private, no-store")
  return response
}
