import type { RouterContextProvider } from "react-router"

import { sessionOf } from "~/session/session.server"

type Context = Readonly<RouterContextProvider>
type Purchase = { code: string; phone: string }

/** The cookie has little room, and older purchases can be looked up again. */
const mostRemembered = 8

/** Lets this browser open a purchase without asking for its phone number again. */
export function rememberPurchase(context: Context, purchase: Purchase): void {
  const session = sessionOf(context)
  const others = (session.get("purchases") ?? []).filter(({ code }) => code !== purchase.code)
  session.set("purchases", [purchase, ...others].slice(0, mostRemembered))
}

/** The phone number that opens a purchase, if this browser has made it or looked it up. */
export function rememberedPhone(context: Context, code: string): string | undefined {
  return sessionOf(context)
    .get("purchases")
    ?.find((purchase) => purchase.code === code)?.phone
}
