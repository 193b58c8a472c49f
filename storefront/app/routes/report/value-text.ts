import type { ReportFieldView } from "@lienket/contracts"
import { formatDecimal, formatVnd } from "@lienket/vietnam"

import type { Locale } from "~/i18n/locale"

/** What a field says, for reading; empty where it says nothing. */
export function valueText(
  { kind, unit }: Pick<ReportFieldView, "kind" | "unit">,
  value: string,
  locale: Locale,
): string {
  if (value === "" || kind === "text") return value
  if (kind === "vnd") return formatVnd(Number(value), locale)
  const number = formatDecimal(value, locale)
  return unit === undefined ? number : `${number} ${unit}`
}

/**
 * The same to be typed over. Always with the Vietnamese signs, which is how what is typed is read: `1,500` would be
 * one and a half.
 */
export const typedText = (kind: ReportFieldView["kind"], value: string): string =>
  kind === "text" || !/^\d+(\.\d+)?$/.test(value) ? value : formatDecimal(value, "vi")
