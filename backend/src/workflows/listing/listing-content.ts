import type { Listing, ListingDraft } from "@lienket/contracts"
import { packLabel, readPackLabel, seasonText, type Pack } from "@lienket/vietnam"
import { Refusal } from "../../http/refusal"
import type { ProductProfile } from "../../modules/ocop/profiles"
import { pictureIdOf } from "./known-pictures"
import type { ListingRecord, VariantRecord } from "./listing-record"
import type { NewVariant } from "./write-listings"

/** A product as the form shows it: every field a text. */
export const contentOf = (record: ListingRecord): ListingDraft => ({
  pictures: record.pictures.map(pictureIdOf),
  title_vi: record.title,
  ...(record.title_en === record.title ? {} : { title_en: record.title_en }),
  group: record.ocop_group,
  product_class: record.product_class,
  variants: record.variants.map(variantContentOf),
  ...(record.storage === null ? {} : { storage: record.storage }),
  ...(record.shelf_life_amount === null || record.shelf_life_unit === null
    ? {}
    : { shelf_life_amount: String(record.shelf_life_amount), shelf_life_unit: record.shelf_life_unit }),
  season_months: record.season_months.map(String),
  ...(record.preorder_ships_on === null ? {} : { preorder_ships_on: record.preorder_ships_on }),
  story_vi: record.story_vi,
  story_en: record.story_en,
  label: record.label,
  delivery_province_codes: [...(record.delivery_province_codes ?? [])],
})

const variantContentOf = ({ id, unit_vi, price_vnd, low_stock_pieces }: VariantRecord) => {
  // A label that was not made here begins with no unit we know: all of it is what one piece is.
  const pack: Pack = readPackLabel(unit_vi) ?? { unit: "chiếc", content: unit_vi }
  return {
    id,
    ...pack,
    ...(price_vnd === null ? {} : { price_vnd: String(price_vnd) }),
    ...(low_stock_pieces === null ? {} : { low_stock: String(low_stock_pieces) }),
  }
}

/** A variant as it is to be: one that stays by its id, a new one with its stock. */
export interface ChangedVariant extends Omit<NewVariant, "stock" | "sku"> {
  readonly id: string | undefined
  readonly stock: number | undefined
}

/**
 * What a listing says of its variants; a label that stays as it was keeps its English and its weight.
 * @throws Refusal `invalid_choice` for the id of a variant that is none of the product's.
 */
export const variantsOf = (listing: Listing, before: ListingRecord | null): ChangedVariant[] =>
  listing.variants.map(({ id, unit, content = "", price_vnd, stock, low_stock }, position) => {
    const label = packLabel({ unit, content })
    const known = before?.variants.find((variant) =>
      id === undefined ? isFree(variant, listing) && variant.unit_vi === label.unit_vi : variant.id === id,
    )
    if (before !== null && id !== undefined && known === undefined) {
      throw new Refusal("invalid_choice", { field: `variants.${position}.id` })
    }
    const isAsBefore =
      known !== undefined && (known.unit_vi === label.unit_vi || isUnreadable(known, { unit, content }))
    const { unit_vi, unit_en, net_weight_grams } = isAsBefore ? known : label
    return {
      id: known?.id,
      unit_vi,
      unit_en,
      net_weight_grams,
      price_vnd,
      stock,
      low_stock_pieces: low_stock ?? null,
    }
  })

/** Whether no row of the listing names the variant: then one that is called the same means it. */
const isFree = (variant: VariantRecord, { variants }: Listing): boolean => variants.every(({ id }) => id !== variant.id)

const isUnreadable = ({ unit_vi }: VariantRecord, pack: { readonly unit: string; readonly content: string }): boolean =>
  readPackLabel(unit_vi) === null && pack.unit === "chiếc" && pack.content === unit_vi

/** What is kept of a product beside Medusa's record; what no form asks for stays as it was. */
export const profileOf = (
  listing: Listing,
  before: ListingRecord | null,
): Omit<ProductProfile, "product_id" | "organization_id" | "pictures"> => {
  const months = listing.season_months.toSorted((one, other) => one - other)
  const keepsSeason = before !== null && months.length === 0 && before.season_months.length === 0
  return {
    product_class: listing.product_class,
    ocop_group: listing.group,
    title_en: listing.title_en ?? listing.title_vi,
    shelf_life:
      listing.shelf_life_amount === undefined || listing.shelf_life_unit === undefined
        ? null
        : { amount: listing.shelf_life_amount, unit: listing.shelf_life_unit },
    storage: listing.storage ?? null,
    story_vi: listing.story_vi ?? "",
    story_en: listing.story_en ?? "",
    season_vi: keepsSeason ? before.season_vi : seasonText(months, "vi"),
    season_en: keepsSeason ? before.season_en : seasonText(months, "en"),
    season_months: months,
    label: listing.label,
    preorder_ships_on: listing.preorder_ships_on ?? null,
    delivery_province_codes: listing.delivery_province_codes.length === 0 ? null : listing.delivery_province_codes,
    vat_basis_points: before?.vat_basis_points ?? null,
    price_is_illustrative: before?.price_is_illustrative ?? false,
  }
}
