import { formatDecimal } from "../numbers/format-decimal"
import type { Locale } from "../locale"
import { assertWholeVnd } from "./safe-vnd"

/**
 * An amount for reading: `1.250.000 ₫` in Vietnamese (the space does not break),
 * `₫1,250,000` in English. Throws RangeError when the amount is not whole.
 */
export function formatVnd(amountVnd: number, locale: Locale): string {
  assertWholeVnd(amountVnd)
  const digits = formatDecimal(String(Math.abs(amountVnd)), locale)
  const sign = amountVnd < 0 ? "-" : ""
  return locale === "vi" ? `${sign}${digits}\u00A0₫` : `${sign}₫${digits}`
}
