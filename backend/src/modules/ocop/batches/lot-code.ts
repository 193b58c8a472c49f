import { addDays, addMonthsToDate } from "@lienket/vietnam"

export interface ShelfLife {
  readonly amount: number
  readonly unit: "day" | "month"
}

/** The last day on which goods of a day are good; null where they do not expire. */
export const expiryOf = (producedOn: string, shelfLife: ShelfLife | null): string | null => {
  if (shelfLife === null) return null
  return shelfLife.unit === "day"
    ? addDays(producedOn, shelfLife.amount)
    : addMonthsToDate(producedOn, shelfLife.amount)
}

/** `261126-01`: the day, and the first number of that day that is still free. */
export const nextLotCode = (producedOn: string, taken: readonly string[]): string => {
  const stem = producedOn.slice(2).replaceAll("-", "")
  const used = new Set(taken.map((code) => code.toLowerCase()))
  let number = 1
  while (used.has(`${stem}-${String(number).padStart(2, "0")}`)) number += 1
  return `${stem}-${String(number).padStart(2, "0")}`
}
