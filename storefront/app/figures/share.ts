import { formatDecimal } from "@lienket/vietnam"

import type { Locale } from "~/i18n/locale"

/**
 * A part of a whole in tenths of a percent, rounded half up (away from zero below it). Null when the
 * whole is not above zero: there is no share of nothing. Both are whole đồng; nothing passes through
 * a fraction of floating point.
 */
export function tenthsOfPercent(partVnd: number, wholeVnd: number): number | null {
  if (wholeVnd <= 0) return null
  const part = BigInt(Math.abs(partVnd))
  const whole = BigInt(wholeVnd)
  const tenths = Number((part * 2_000n + whole) / (2n * whole))
  return partVnd < 0 && tenths > 0 ? -tenths : tenths
}

/** `34,5%` in Vietnamese, `34.5%` in English; a whole percentage has no decimal. */
export function formatTenthsOfPercent(tenths: number, locale: Locale): string {
  const size = Math.abs(tenths)
  const rest = size % 10
  const number = rest === 0 ? String(size / 10) : `${(size - rest) / 10}.${rest}`
  return `${tenths < 0 ? "-" : ""}${formatDecimal(number, locale)}%`
}

/** The share of a part for reading, or null when there is none. */
export function formatShare(partVnd: number, wholeVnd: number, locale: Locale): string | null {
  const tenths = tenthsOfPercent(partVnd, wholeVnd)
  return tenths === null ? null : formatTenthsOfPercent(tenths, locale)
}
