import {
  createContext,
  createCookieSessionStorage,
  type MiddlewareFunction,
  type RouterContextProvider,
  type Session,
} from "react-router"

import { environment } from "../env.server"

/** What the browser's signed cookie carries. Everything else lives in the backend. */
export type SessionData = {
  cartId: string
  /** Pieces in the cart, so that the header of every page can say it without asking the backend. */
  cartCount: number
  /** Bearer token of a signed-in consumer. */
  customerToken: string
  customerName: string
  /** Codes of purchases made or looked up in this browser, with the phone that opens them. */
  purchases: { code: string; phone: string }[]
}

type SessionFlash = {
  /** Said once on the next page; a key of the messages of that page. */
  notice: string
  /** What was just done to the cart, so that the cart page can say it and take it back. */
  cartChange: CartChange
  /** Why the backend would not take the cart, in the reader's language; said once on the cart page. */
  cartRefusal: string
}

export type CartChange = {
  kind: "added" | "removed"
  variantId: string
  title: string
  quantity: number
  bookingDate: string | undefined
  /** At the price of an agreement: it comes back only by calling off again. */
  isCalledOff?: boolean
}

export type ShopSession = Session<SessionData, SessionFlash>

export const sessionCookieName = "lienket"

const storage = createCookieSessionStorage<SessionData, SessionFlash>({
  cookie: {
    name: sessionCookieName,
    httpOnly: true,
    path: "/",
    sameSite: "lax",
    maxAge: 60 * 60 * 24 * 30,
    secrets: [environment.sessionSecret],
    secure: environment.publicShopUrl?.startsWith("https:") ?? false,
  },
})

const sessionContext = createContext<ShopSession>()

/** The session of a request. Change it in a loader or action: the cookie follows by itself. */
export function sessionOf(context: Readonly<RouterContextProvider>): ShopSession {
  return context.get(sessionContext)
}

/** Opens the session before any route runs and writes the cookie only when something changed. */
export const sessionMiddleware: MiddlewareFunction<Response> = async ({ request, context }, next) => {
  const session = await storage.getSession(request.headers.get("cookie"))
  const before = JSON.stringify(session.data)
  context.set(sessionContext, session)
  const response = await next()
  const after = JSON.stringify(session.data)
  if (after !== before) {
    const cookie = after === "{}" ? await storage.destroySession(session) : await storage.commitSession(session)
    response.headers.append("set-cookie", cookie)
    response.headers.set("cache-control", "private, no-store")
  }
  return response
}
