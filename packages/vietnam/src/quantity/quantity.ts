import Big from "big.js"
import { unitOf, type UnitCode } from "./units"

/** A decimal number (plain string, point as decimal mark) of a unit. */
export type Quantity = { readonly amount: string; readonly unit: UnitCode }

export type ConversionRefusal =
  | "not_a_number"
  /** A mass is no volume, and no piece is another kind of piece. */
  | "different_kinds"
  | "pack_weight_missing"
  /** The result has no exact decimal form, such as 1 kg in packs of 300 g. */
  | "inexact"

export type Conversion = { ok: true; amount: string } | { ok: false; code: ConversionRefusal }

/**
 * Converts exactly or not at all. Between pieces and masses the weight of one
 * piece in grams is needed. The amount is a plain decimal string.
 */
export function convert(amount: string, from: UnitCode, to: UnitCode, packWeightGrams?: number | string): Conversion {
  if (!isDecimal(amount)) return { ok: false, code: "not_a_number" }
  if (from === to) return { ok: true, amount: plain(Big(amount)) }

  const fromGrams = baseFactor(from, packWeightGrams)
  const toGrams = baseFactor(to, packWeightGrams)
  if (fromGrams.kind === "piece" && toGrams.kind === "piece") return { ok: false, code: "different_kinds" }
  if (fromGrams.kind === "volume" || toGrams.kind === "volume") {
    if (fromGrams.kind !== toGrams.kind) return { ok: false, code: "different_kinds" }
  }
  if (fromGrams.factor === null || toGrams.factor === null) {
    return { ok: false, code: "pack_weight_missing" }
  }

  const base = Big(amount).times(fromGrams.factor)
  const result = base.div(toGrams.factor)
  if (!result.times(toGrams.factor).eq(base)) return { ok: false, code: "inexact" }
  return { ok: true, amount: plain(result) }
}

export type QuantityResult = { ok: true; quantity: Quantity } | { ok: false; code: ConversionRefusal }

/** The sum in the unit of the first; refused when the second cannot be converted exactly. */
export function addQuantities(first: Quantity, second: Quantity, packWeightGrams?: number | string): QuantityResult {
  if (!isDecimal(first.amount)) return { ok: false, code: "not_a_number" }
  const converted = convert(second.amount, second.unit, first.unit, packWeightGrams)
  if (!converted.ok) return converted
  const amount = plain(Big(first.amount).plus(converted.amount))
  return { ok: true, quantity: { amount, unit: first.unit } }
}

export type Comparison = { ok: true; order: -1 | 0 | 1 } | { ok: false; code: ConversionRefusal }

/** Whether the first quantity is less (-1), the same (0) or more (1) than the second. */
export function compareQuantities(first: Quantity, second: Quantity, packWeightGrams?: number | string): Comparison {
  if (!isDecimal(first.amount) || !isDecimal(second.amount)) return { ok: false, code: "not_a_number" }
  if (first.unit === second.unit) {
    return { ok: true, order: Big(first.amount).cmp(second.amount) }
  }
  // Through the base unit both ways are exact, which the division into packs is not.
  const one = inBase(first, packWeightGrams)
  const other = inBase(second, packWeightGrams)
  if (!one.ok) return one
  if (!other.ok) return other
  if (one.base !== other.base) return { ok: false, code: "different_kinds" }
  return { ok: true, order: one.amount.cmp(other.amount) }
}

/** Whether a text is a plain decimal as quantities are stored: digits, an optional point and minus. */
export function isDecimal(text: string): boolean {
  return /^-?\d+(\.\d+)?$/.test(text)
}

type Based = { ok: true; amount: Big; base: "g" | "ml" } | { ok: false; code: ConversionRefusal }

function inBase(quantity: Quantity, packWeightGrams?: number | string): Based {
  const { kind, factor } = baseFactor(quantity.unit, packWeightGrams)
  if (factor === null) return { ok: false, code: "pack_weight_missing" }
  return { ok: true, amount: Big(quantity.amount).times(factor), base: kind === "volume" ? "ml" : "g" }
}

function baseFactor(code: UnitCode, packWeightGrams?: number | string): { kind: string; factor: Big | null } {
  const unit = unitOf(code)
  if (unit.kind !== "piece") return { kind: unit.kind, factor: Big(unit.factor) }
  if (packWeightGrams === undefined) return { kind: unit.kind, factor: null }
  const grams = Big(packWeightGrams)
  if (grams.lte(0)) throw new RangeError(`Not the weight of a pack: ${packWeightGrams}`)
  return { kind: unit.kind, factor: grams }
}

function plain(value: Big): string {
  const text = value.toFixed()
  return text === "-0" ? "0" : text
}
