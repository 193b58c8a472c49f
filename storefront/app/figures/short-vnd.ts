import { formatDecimal } from "@lienket/vietnam"

import type { Locale } from "~/i18n/locale"

const steps = [
  { size: 1_000_000_000n, vi: "tỷ", en: "bn" },
  { size: 1_000_000n, vi: "tr", en: "m" },
  { size: 1_000n, vi: "ng", en: "k" },
] as const

/**
 * An amount where there is no room for all its digits, rounded half up to three of them:
 * `1,25 tỷ`, `34,5 tr`, `980 ng`. The whole number always stands in the table beside.
 */
export function shortVnd(amountVnd: number, locale: Locale): string {
  const amount = BigInt(Math.abs(amountVnd))
  // Rounded as it will be read, 999,999,999 is a thousand million already.
  const step = steps.find(({ size }) => amount * 2_000n >= size * 1_999n) ?? steps[2]
  const number = amount < 1_000n ? String(amount) : threeDigits(amount, step.size)
  const sign = amountVnd < 0 ? "-" : ""
  return amount < 1_000n ? `${sign}${number}` : `${sign}${formatDecimal(number, locale)}\u00A0${step[locale]}`
}

function threeDigits(amount: bigint, size: bigint): string {
  const rounded = (scale: bigint) => (amount * scale * 2n + size) / (size * 2n)
  const decimals = [2, 1].find((each) => rounded(10n ** BigInt(each)) < 1_000n) ?? 0
  const scale = 10n ** BigInt(decimals)
  const fraction = String(rounded(scale) % scale)
    .padStart(decimals, "0")
    .replace(/0+$/, "")
  return decimals === 0 || fraction === "" ? String(rounded(scale) / scale) : `${rounded(scale) / scale}.${fraction}`
}
