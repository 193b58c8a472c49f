import Big from "big.js"
import { convert } from "../quantity/quantity"
import { unitOf, isUnitCode, type UnitCode } from "../quantity/units"
import { parseQuantity } from "../quantity/written-quantity"

/** What is counted and what one of it holds, as a seller says it: túi, "500 g". */
export interface Pack {
  readonly unit: UnitCode
  /** Empty where the unit says it all: kg, khách. */
  readonly content: string
}

export interface PackLabel {
  /** "túi 500 g" */
  readonly unit_vi: string
  /** "500 g bag" */
  readonly unit_en: string
  /** Null where the content is a volume, a count or a service. */
  readonly net_weight_grams: number | null
}

/** How a pack stands on its label, in both languages, and what it weighs. */
export const packLabel = ({ unit, content }: Pack): PackLabel => {
  const held = content.normalize("NFC").trim().replace(/\s+/g, " ")
  const [english] = unitOf(unit).en
  return {
    unit_vi: held === "" ? unit : `${unit} ${held}`,
    unit_en: held === "" ? english : `${held.replace(/(\d),(\d)/g, "$1.$2")} ${english}`,
    net_weight_grams: gramsOf(held === "" ? `1 ${unit}` : held),
  }
}

/** A label read back, as far as its first word is a unit: "túi 500 g". */
export const readPackLabel = (label: string): Pack | null => {
  const [unit = "", ...rest] = label.normalize("NFC").trim().split(/\s+/)
  return isUnitCode(unit) ? { unit, content: rest.join(" ") } : null
}

// "6 × 100 g", "500 g", "quà 5 kg": the last quantity counts, times what stands before a sign of times.
const contentForm = /(?:(\d{1,4})\s*[x×]\s*)?([\d.,]*\d\s*\p{L}+)$/iu
const mostGrams = 10_000_000

const gramsOf = (content: string): number | null => {
  const [, times = "1", quantity = ""] = contentForm.exec(content) ?? []
  const reading = parseQuantity(quantity)
  if (!reading.ok || unitOf(reading.quantity.unit).kind !== "mass") return null
  const grams = convert(reading.quantity.amount, reading.quantity.unit, "g")
  if (!grams.ok) return null
  const total = Big(grams.amount).times(times).round(0, Big.roundHalfUp).toNumber()
  return total > 0 && total <= mostGrams ? total : null
}
