import { monthName } from "~/figures/months"
import type { Locale } from "~/i18n/locale"

/** A period for reading: `11/2026`, `01/2026 – 11/2026`. */
export function periodText({ from, until }: { from: string; until: string }, locale: Locale): string {
  return from === until ? monthName(from, locale) : `${monthName(from, locale)} – ${monthName(until, locale)}`
}
