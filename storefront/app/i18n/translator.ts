import { createTranslator } from "use-intl"

import { messagesOf, type Bundle, type Bundles } from "./catalogues"
import type { Locale } from "./locale"

/** Translates outside of components: titles of pages, answers of actions. Says what is in one bundle. */
export function translator<B extends Bundle = "common">(locale: Locale, bundle?: B) {
  const messages = messagesOf(locale, [bundle ?? "common"]) as Bundles[B]
  return createTranslator<Bundles[B]>({ locale, messages, timeZone: "Asia/Ho_Chi_Minh" })
}
