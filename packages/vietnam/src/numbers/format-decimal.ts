import type { Locale } from "../locale"

/**
 * Writes a plain decimal string for reading: `1250.5` is `1.250,5` in Vietnamese
 * and `1,250.5` in English. Written by hand rather than with Intl, so that server
 * and browser always agree. Throws RangeError when the text is not a plain decimal.
 */
export function formatDecimal(value: string, locale: Locale): string {
  const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(value)
  if (!parts) throw new RangeError(`Not a plain decimal: ${value}`)
  const [, sign = "", whole = "", fraction] = parts
  const [group, point] = locale === "vi" ? [".", ","] : [",", "."]
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group)
  return fraction === undefined ? `${sign}${grouped}` : `${sign}${grouped}${point}${fraction}`
}
