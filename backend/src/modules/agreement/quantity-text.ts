import { formatQuantity, isUnitCode, type Locale } from "@lienket/vietnam"

/** A quantity of a line for reading, in the line's unit: `1,5 tấn`. */
export const quantityText = (amount: string, unit: string, locale: Locale): string =>
  isUnitCode(unit) ? formatQuantity(amount, unit, locale) : `${amount} ${unit}`
