import Big from "big.js"
import { unitOf, type Unit, type UnitCode } from "./units"

/** A decimal number (plain string, point as decimal mark) of a unit. */
export type Quantity = { readonly amount: string; readonly unit: UnitCode }

/** The weight of one piece in grams, with which pieces and masses can be compared. */
export type PackWeight = number | string

export type ConversionRefusal =
  | "not_a_number"
  /** A mass is no volume, and no piece is another kind of piece. */
  | "different_kinds"
  | "pack_weight_missing"
  /** The result has no exact decimal form, such as 1 kg in packs of 300 g. */
  | "inexact"

type Refused = { ok: false; code: ConversionRefusal }

export type Conversion = { ok: true; amount: string } | Refused

/**
 * Converts exactly or not at all. Between pieces and masses the weight of one
 * piece in grams is needed; RangeError when that is not above 0. The amount is a
 * plain decimal string.
 */
export function convert(amount: string, from: UnitCode, to: UnitCode, packWeightGrams?: PackWeight): Conversion {
  if (!isDecimal(amount)) return refuse("not_a_number")
  const scale = commonScale(from, to, packWeightGrams)
  if (!scale.ok) return scale

  const base = Big(amount).times(scale.first)
  const result = base.div(scale.second)
  if (!result.times(scale.second).eq(base)) return refuse("inexact")
  return { ok: true, amount: plain(result) }
}

export type QuantityResult = { ok: true; quantity: Quantity } | Refused

/** The sum in the unit of the first; refused when the second cannot be converted exactly. */
export function addQuantities(first: Quantity, second: Quantity, packWeightGrams?: PackWeight): QuantityResult {
  if (!isDecimal(first.amount)) return refuse("not_a_number")
  const converted = convert(second.amount, second.unit, first.unit, packWeightGrams)
  if (!converted.ok) return converted
  const amount = plain(Big(first.amount).plus(converted.amount))
  return { ok: true, quantity: { amount, unit: first.unit } }
}

export type Comparison = { ok: true; order: -1 | 0 | 1 } | Refused

/** Whether the first quantity is less (-1), the same (0) or more (1) than the second. */
export function compareQuantities(first: Quantity, second: Quantity, packWeightGrams?: PackWeight): Comparison {
  if (!isDecimal(first.amount) || !isDecimal(second.amount)) return refuse("not_a_number")
  const scale = commonScale(first.unit, second.unit, packWeightGrams)
  if (!scale.ok) return scale
  return { ok: true, order: Big(first.amount).times(scale.first).cmp(Big(second.amount).times(scale.second)) }
}

/** Whether a text is a plain decimal as quantities are stored: digits, an optional point and minus. */
export function isDecimal(text: string): boolean {
  return /^-?\d+(\.\d+)?$/.test(text)
}

type Scale = { ok: true; first: Big; second: Big } | Refused

// How much one of each unit is, in a unit smaller than both.
function commonScale(first: UnitCode, second: UnitCode, packWeightGrams?: PackWeight): Scale {
  if (first === second) return { ok: true, first: Big(1), second: Big(1) }
  const [one, other] = [unitOf(first), unitOf(second)]
  const sameKind = one.kind === other.kind
  if (sameKind && one.kind === "piece") return refuse("different_kinds")
  if (!sameKind && (one.kind === "volume" || other.kind === "volume")) return refuse("different_kinds")
  if (!sameKind && packWeightGrams === undefined) return refuse("pack_weight_missing")
  return { ok: true, first: inBase(one, packWeightGrams), second: inBase(other, packWeightGrams) }
}

function inBase(unit: Unit, packWeightGrams?: PackWeight): Big {
  if (unit.kind !== "piece") return Big(unit.factor)
  const grams = String(packWeightGrams)
  if (!isDecimal(grams) || Big(grams).lte(0)) throw new RangeError(`Not the weight of a piece: ${grams}`)
  return Big(grams)
}

function plain(value: Big): string {
  return value.eq(0) ? "0" : value.toFixed()
}

function refuse(code: ConversionRefusal): Refused {
  return { ok: false, code }
}
