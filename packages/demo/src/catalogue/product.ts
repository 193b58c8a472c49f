import type { UnitCode } from "@lienket/vietnam"
import type { ProductArtwork } from "../artwork/artwork-kind"

/** The six OCOP groups of Decision 148/QĐ-TTg. */
export type OcopGroup = "food" | "drink" | "medicinal" | "craft" | "ornamental" | "tourism"

/** How a product is handled in selling and shipping; each class has its own rules. */
export type ProductClass = "fresh" | "frozen" | "dry" | "beverage" | "spirits" | "medicinal" | "craft" | "tour" | "live"

/** "ambient" is room temperature, "chilled" 0–10 °C, "frozen" −18 °C or colder. */
export type StorageCondition = "ambient" | "chilled" | "frozen"

/** One size or packing. Sold at a price, with a content and a stock of its own. */
export interface DemoSize {
  /** The piece with its content as a label says it, such as "túi 500 g". */
  unit_label_vi: string
  unit_label_en: string
  /** Integer VND for one piece, packaging included. */
  price_vnd: number
  /** Net content in grams; null where the content is a volume, a count or a service. */
  net_weight_grams: number | null
  /** Pieces in stock, for a tour places on offer. */
  stock: number
}

/** One product of the demo catalogue. Prices, weights and stock are illustrative. */
export interface DemoProduct extends DemoSize {
  /** Row number in the source catalogue, 1–60. */
  no: number
  handle: string
  title_vi: string
  title_en: string
  organization_handle: string
  group: OcopGroup
  product_class: ProductClass
  /** The piece that is counted and priced, such as "kg", "hộp" or "chai". */
  unit: UnitCode
  /** Sizes beside the one the source gives, which the product's own fields describe. */
  other_sizes?: readonly DemoSize[]
  /** The shorter end where the source gives a range; null where the goods do not expire. */
  shelf_life: { amount: number; unit: "day" | "month" } | null
  storage: StorageCondition | null
  /** Stars the source reports. Whether they still hold is a matter of the certificate. */
  stars: 3 | 4 | 5 | null
  /** Year of the decision where the source gives one. */
  stars_year: number | null
  is_restricted_alcohol: boolean
  /** Provinces (2-digit codes) the goods may be sent to; null is the whole country. */
  delivery_province_codes: readonly string[] | null
  story_vi: string
  story_en: string
  season_vi: string | null
  season_en: string | null
  /** First and last day of the harvest, `MM-DD`, where it can be ordered ahead for the rest of the year. */
  harvest?: { from: string; until: string }
  artwork: ProductArtwork
}
