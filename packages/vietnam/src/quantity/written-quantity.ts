import Big from "big.js"
import type { Locale } from "../locale"
import { formatDecimal } from "../numbers/format-decimal"
import { readNumber, type NumberRefusal } from "../numbers/read-number"
import type { Quantity } from "./quantity"
import { findUnit, unitOf, type UnitCode } from "./units"

/**
 * A quantity for reading: `1,5 tấn` in Vietnamese, `1.5 tonnes` in English.
 * Trailing zeros are left out. Throws RangeError when the amount is no plain decimal.
 */
export function formatQuantity(amount: string, unit: UnitCode, locale: Locale): string {
  const trimmed = amount.includes(".") ? amount.replace(/\.?0+$/, "") : amount
  const number = formatDecimal(trimmed, locale)
  if (locale === "vi") return `${number} ${unit}`
  const [one, many] = unitOf(unit).en
  return `${number} ${Big(trimmed).abs().eq(1) ? one : many}`
}

export type QuantityReading =
  | { ok: true; quantity: Quantity }
  | { ok: false; code: NumberRefusal | "unknown_unit" | "unit_missing" }

/** Reads a quantity as people write it: "1,5 tấn", "02 tạ", "1.200kg", "3 hop". */
export function parseQuantity(text: string): QuantityReading {
  const parts = /^\s*([\d.,]*\d)\s*(.*?)\s*$/su.exec(text.normalize("NFC"))
  if (!parts) return { ok: false, code: "not_a_number" }
  const [, number = "", word = ""] = parts
  const reading = readNumber(number)
  if (!reading.ok) return reading
  if (word === "") return { ok: false, code: "unit_missing" }
  const unit = findUnit(word)
  return unit === null ? { ok: false, code: "unknown_unit" } : { ok: true, quantity: { amount: reading.value, unit } }
}
