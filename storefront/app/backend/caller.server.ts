import type { RouterContextProvider } from "react-router"

import { requestFactsContext } from "../context"
import { sessionOf } from "../session/session.server"
import type { Caller } from "./call-backend.server"

type Context = Readonly<RouterContextProvider>

/** A consumer, signed in or guest. */
export function shopper(context: Context): Caller {
  const { locale, reference, address } = context.get(requestFactsContext)
  return { locale, reference, address, bearer: sessionOf(context).get("customerToken") }
}
