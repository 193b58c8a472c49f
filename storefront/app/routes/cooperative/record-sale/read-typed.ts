import { parseVndPhrase, readNumber } from "@lienket/vietnam"

import type { Locale } from "~/i18n/locale"

/** A quantity as it is typed, `2,5` or `1.200`, as a plain decimal; null when it cannot be read. */
export function readQuantity(typed: string, locale: Locale): string | null {
  const written = typed.trim()
  // A point before one or two digits groups nothing: keyboards without a comma offer no other mark.
  const asDecimal = /^\d+\.\d{1,2}$/.test(written) ? written.replace(".", ",") : written
  const reading = readNumber(locale === "en" ? inVietnameseMarks(written) : asDecimal)
  return reading.ok ? reading.value : null
}

/** A price as it is typed, `45k`, `45.000`, `1,2 triệu`, in whole đồng; null when it cannot be read. */
export function readPrice(typed: string, locale: Locale): number | null {
  const reading = parseVndPhrase(locale === "en" ? inVietnameseMarks(typed) : typed)
  return reading.ok && reading.per === null ? reading.amountVnd : null
}

/** `1,250.5` as it is written in Vietnam. */
function inVietnameseMarks(english: string): string {
  return english.replace(/(\d),(?=\d{3}(?!\d))/g, "$1").replace(/(\d)\.(?=\d)/g, "$1,")
}
