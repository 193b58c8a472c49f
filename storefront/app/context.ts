import { createContext } from "react-router"

import type { Locale } from "./i18n/locale"

/** What the server knows of a request before any route runs. */
export type RequestFacts = Readonly<{
  /** For `Content-Security-Policy`: one value a response. */
  nonce: string
  /** Short code a person can read out on the phone; the same code is in the log. */
  reference: string
  locale: Locale
  /** Scheme and host the shop is known by. */
  origin: string
  /** Of the visitor, for counting how often one asks. */
  address?: string
}>

export const requestFactsContext = createContext<RequestFacts>()
