import type { SaleChoice, SaleUnit, SaleWay } from "@lienket/contracts"
import { convert, goodsValue, unitOf, units } from "@lienket/vietnam"

/** Units in which goods of the shop are also sold: by weight. */
const masses = ["kg", "yến", "tạ", "tấn"] as const satisfies readonly SaleUnit[]

/** Units to choose from: those of a product of the shop, or all there are for anything else. */
export function unitsFor(choice: SaleChoice | null): readonly SaleUnit[] {
  return choice === null ? units.map(({ code }) => code).filter((code) => code !== "g") : ["piece", ...masses]
}

export type StartingPoint = { unit: SaleUnit; way: SaleWay; per: "unit" | "total" }

/** How the form begins: as the same goods were sold the last time, or as anything was. */
export function startingPoint(choice: SaleChoice | null, lastWay: SaleWay | null): StartingPoint {
  return {
    unit: choice === null ? "kg" : (choice.last?.unit ?? "piece"),
    way: choice?.last?.way ?? lastWay ?? "market",
    per: "unit",
  }
}

/**
 * The price for one of a unit that is likely, in đồng: as the last time, or as the shop asks, also
 * for a weight of it. Null when nothing is known.
 */
export function likelyPrice(choice: SaleChoice | null, unit: SaleUnit): number | null {
  if (choice === null) return null
  const { last, price_vnd, net_weight_grams } = choice
  if (last?.unit === unit && last.price.per === "unit") return last.price.amount_vnd
  if (price_vnd === null || unit === "piece") return price_vnd
  if (net_weight_grams === null || unitOf(unit).kind !== "mass") return null
  const pieces = convert("1", unit, "gói", net_weight_grams)
  return pieces.ok ? goodsValue(pieces.amount, price_vnd) : null
}
