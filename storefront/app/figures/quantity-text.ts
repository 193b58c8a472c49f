import { formatDecimal, formatQuantity, isUnitCode } from "@lienket/vietnam"

import type { Locale } from "~/i18n/locale"

/** A quantity of the ledger for reading; its unit may be a unit of ours or the piece of a label. */
export function quantityText(quantity: string, unit: string, locale: Locale): string {
  return isUnitCode(unit) ? formatQuantity(quantity, unit, locale) : `${formatDecimal(quantity, locale)} ${unit}`
}
