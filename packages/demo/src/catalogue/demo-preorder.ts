import type { DemoProduct } from "./product"

/**
 * The day from which goods of a season leave when they are ordered on a business day (`YYYY-MM-DD`)
 * outside their harvest; null in season, and for what is made all year round.
 */
export const demoShipsOn = ({ harvest }: DemoProduct, today: string): string | null => {
  if (harvest === undefined) return null
  const day = today.slice(5)
  if (day >= harvest.from && day <= harvest.until) return null
  const year = Number(today.slice(0, 4)) + (day > harvest.until ? 1 : 0)
  return `${year}-${harvest.from}`
}
