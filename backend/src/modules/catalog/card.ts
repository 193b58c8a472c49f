import type { OcopGroup, Picture, ProductCard } from "@lienket/contracts"
import { integer } from "../../database/database"
import type { Locale } from "../../http/locale"
import { availableQuantity, shipsOn } from "./live"
import { provincePlace } from "./places"

/** A product as the database hands it over for a card. */
export interface CardRow {
  readonly id: string
  readonly variant_id: string
  readonly handle: string
  readonly title: string
  readonly unit: string
  readonly price_vnd: string | number
  readonly price_from: boolean
  readonly ships_on: string | null
  readonly stars: number | null
  readonly ocop_group: OcopGroup
  readonly min_age: number | null
  readonly thumbnail: string | null
  readonly picture: Picture | null
  readonly available_quantity: number
  readonly province_code: string
  readonly cooperative_handle: string
  readonly cooperative_name: string
}

/** The seller's name as a reader of the language is used to it. */
export const sellerName = (locale: Locale): string => (locale === "en" ? "coalesce(o.name_en, o.name)" : "o.name")

/** What `cardOf` reads, of `catalog_product p`, `organization o` and the stars `s.stars` of today. */
export const cardColumns = (locale: Locale): string => `
  p.product_id as id, p.variant_id, p.handle, p.title_${locale} as title, p.unit_${locale} as unit, p.price_vnd,
  p.price_from, ${shipsOn} as ships_on, s.stars,
  p.ocop_group, p.min_age, p.thumbnail, p.pictures -> 0 as picture, ${availableQuantity} as available_quantity,
  o.province_code, o.handle as cooperative_handle, ${sellerName(locale)} as cooperative_name`

export const cardOf = (row: CardRow): ProductCard => ({
  id: row.id,
  handle: row.handle,
  title: row.title,
  thumbnail: row.thumbnail,
  picture: row.picture,
  price: integer(row.price_vnd),
  price_from: row.price_from,
  unit: row.unit,
  stars: row.stars,
  group: row.ocop_group,
  province: provincePlace(row.province_code),
  cooperative: { handle: row.cooperative_handle, name: row.cooperative_name },
  // Reviews are not open yet.
  rating: null,
  in_stock: row.available_quantity > 0,
  preorder: row.ships_on === null ? null : { ships_on: row.ships_on },
  variant_id: row.variant_id,
  age_restricted: row.min_age !== null,
})
