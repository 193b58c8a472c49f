import { formatQuantity, type UnitCode } from "@lienket/vietnam"

import { useLocale } from "~/i18n/navigation"

type QuantityProps = {
  /** A decimal string, `1.5`. */
  amount: string
  unit: UnitCode
}

/** A measured amount for reading: `1,5 tấn`. */
export function Quantity({ amount, unit }: QuantityProps) {
  return <span className="figures">{formatQuantity(amount, unit, useLocale())}</span>
}
