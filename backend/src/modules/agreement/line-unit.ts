import { convert, isUnitCode, unitOf, type ConversionRefusal } from "@lienket/vietnam"

/** What a line is counted in: its unit, and what one piece weighs where that was agreed. */
export interface LineUnit {
  readonly unit: string
  readonly pack_grams: number | null
}

export type InLineUnit =
  | { readonly ok: true; readonly amount: string }
  | { readonly ok: false; readonly code: ConversionRefusal }

/** A quantity in the unit of a line, exactly or not at all. */
export const inLineUnit = (quantity: string, unit: string, line: LineUnit): InLineUnit => {
  if (!isUnitCode(unit) || !isUnitCode(line.unit)) return { ok: false, code: "different_kinds" }
  return convert(quantity, unit, line.unit, line.pack_grams ?? undefined)
}

/**
 * Grams in one of a line's unit, or null where it cannot be weighed. Whatever carries the line in the ledger
 * is compared by weight where this is known, and otherwise only in the line's own unit.
 */
export const gramsOfUnit = ({ unit, pack_grams }: LineUnit): number | null => {
  if (!isUnitCode(unit)) return null
  const { kind, factor } = unitOf(unit)
  if (kind === "mass") return factor
  return kind === "piece" ? pack_grams : null
}
