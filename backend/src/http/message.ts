import type { ErrorCode } from "@lienket/contracts"
import { formatDate, formatDecimal, formatQuantity, formatVnd, isUnitCode } from "@lienket/vietnam"
import type { Locale } from "./locale"
import { en } from "./messages/en"
import { vi } from "./messages/vi"

const catalogues = { vi, en }

/** What a placeholder is filled with: plain, or written the way the reader's language writes it. */
export type MessageValue =
  | string
  | number
  | { readonly amount: string; readonly unit: string }
  | { readonly vnd: number }
  | { readonly date: string }
  | { readonly decimal: string }
  | Readonly<Record<Locale, string>>

/** The sentence for a refusal in the reader's language, its placeholders filled. */
export const messageOf = (
  code: ErrorCode,
  locale: Locale,
  values: Readonly<Record<string, MessageValue>> = {},
): string => catalogues[locale][code].replace(/\{(\w+)\}/g, (_, name: string) => written(values[name] ?? "", locale))

const written = (value: MessageValue, locale: Locale): string => {
  if (typeof value !== "object") return String(value)
  if ("vnd" in value) return formatVnd(value.vnd, locale)
  if ("date" in value) return formatDate(value.date, locale)
  if ("decimal" in value) return formatDecimal(value.decimal, locale)
  if ("vi" in value) return value[locale]
  return isUnitCode(value.unit) ? formatQuantity(value.amount, value.unit, locale) : `${value.amount} ${value.unit}`
}
