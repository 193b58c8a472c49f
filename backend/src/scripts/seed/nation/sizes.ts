import { allocate } from "@lienket/vietnam"
import { communesOf, provinces } from "@lienket/vietnam/units"
import { chances } from "../../chance"

/** How much of each there is. */
export interface Sizes {
  /** Cooperatives, unions and groups. */
  readonly cooperatives: number
  /** Enterprises, who buy. */
  readonly enterprises: number
  readonly agreements: number
  /** Whatever was recorded as delivered or as gone back. */
  readonly deliveries: number
  /** Of the ledger: sales, and what takes them back. */
  readonly entries: number
}

/** A province with its share, planted with one commit. */
export interface Slice extends Sizes {
  readonly province_code: string
}

/** The country at the size that it is measured at. */
export const nationSizes: Sizes = {
  cooperatives: 35_000,
  enterprises: 1_500,
  agreements: 100_000,
  deliveries: 500_000,
  entries: 5_000_000,
}

/** Where every number of the seed comes from. */
export const nationSeed = 20_261_127

/** The country made smaller, with at least one of everything in each province. */
export const sizesAt = (factor: number): Sizes => {
  const least = provinces().length
  const share = (whole: number) => Math.max(least, Math.round(whole * factor))
  const agreements = share(nationSizes.agreements)
  return {
    cooperatives: share(nationSizes.cooperatives),
    enterprises: share(nationSizes.enterprises),
    agreements,
    deliveries: Math.max(agreements * 5, Math.round(nationSizes.deliveries * factor)),
    entries: Math.max(agreements * 50, Math.round(nationSizes.entries * factor)),
  }
}

/**
 * What each province gets, the largest first; together exactly the whole. A province weighs by its communes, and some
 * have more cooperatives to a commune than others: the sizes are realistic and no statistics.
 */
export const slicesOf = (sizes: Sizes): Slice[] => {
  const codes = provinces().map(({ code }) => code)
  const weights = codes.map((code) =>
    Math.round(communesOf(code).length ** 1.3 * chances(nationSeed + Number(code)).between(700, 1_300)),
  )
  const spread = (whole: number, by: readonly number[] = weights) =>
    allocate(whole - codes.length, by).map((part) => part + 1)
  const cooperatives = spread(sizes.cooperatives)
  const enterprises = spread(sizes.enterprises)
  const agreements = spread(sizes.agreements)
  // By their agreements, so that none has more lines than there are deliveries for.
  const deliveries = allocate(sizes.deliveries, agreements)
  const entries = allocate(sizes.entries, agreements)
  return codes
    .map((province_code, index) => ({
      province_code,
      cooperatives: cooperatives[index] ?? 0,
      enterprises: enterprises[index] ?? 0,
      agreements: agreements[index] ?? 0,
      deliveries: deliveries[index] ?? 0,
      entries: entries[index] ?? 0,
    }))
    .toSorted(
      (one, other) => other.cooperatives - one.cooperatives || one.province_code.localeCompare(other.province_code),
    )
}
