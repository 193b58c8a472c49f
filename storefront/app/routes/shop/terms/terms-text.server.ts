import { termsVersion } from "@lienket/contracts"

import type { Locale } from "~/i18n/locale"
import en from "~/messages/en/terms.json"
import vi from "~/messages/vi/terms.json"

const texts: Readonly<Record<Locale, typeof vi>> = { vi, en }

/** The rules in full. They are long, so that they come with their own page and not with the words of the shop. */
export function termsText(locale: Locale) {
  const { parts, ...rest } = texts[locale]
  return { ...rest, on: termsVersion, parts: Object.entries(parts).map(([key, part]) => ({ key, ...part })) }
}
