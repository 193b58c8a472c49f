import { createTranslator } from "use-intl"

import { messagesOf, type Surface } from "./catalogues"
import type { Locale } from "./locale"

/** Translates outside of components: titles of pages, answers of actions. */
export function translator(locale: Locale, surface: Surface = "shop") {
  return createTranslator({ locale, messages: messagesOf(locale, surface), timeZone: "Asia/Ho_Chi_Minh" })
}
