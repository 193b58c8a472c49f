import type { Certificate, Picture, ProductCard, ProductDetail } from "@lienket/contracts"
import { businessDate, pricePerKilogram, slugify } from "@lienket/vietnam"
import type { Database } from "../../database/database"
import type { Locale } from "../../http/locale"
import { cardColumns, cardOf, type CardRow } from "./card"
import { deliveryOptions } from "./delivery-options"
import { availableOfVariant, onSale, starsOn } from "./live"
import { addressOf, communePlace, provincePlace } from "./places"

interface StoredCertificate extends Omit<Certificate, "authority" | "state"> {
  readonly authority_vi: string
  readonly authority_en: string
  readonly revoked_on: string | null
}

interface VariantRow {
  readonly variant_id: string
  readonly unit: string
  readonly unit_vi: string
  readonly price_vnd: number
  readonly net_weight_grams: number | null
  readonly available_quantity: number
}

interface Row extends CardRow {
  readonly variants: readonly VariantRow[]
  readonly pictures: Picture[]
  readonly story: string
  readonly story_language: ProductDetail["story_language"]
  readonly label: ProductDetail["label"]
  readonly season: string | null
  readonly storage: ProductDetail["storage"]
  readonly shelf_life_amount: number | null
  readonly shelf_life_unit: "day" | "month" | null
  readonly price_is_illustrative: boolean
  readonly needs_booking_date: boolean
  readonly requires_shipping: boolean
  readonly allowed_payments: ProductDetail["allowed_payments"]
  readonly delivery_province_codes: readonly string[] | null
  readonly certificates: readonly StoredCertificate[]
  readonly organization_id: string
  readonly shipping_profile_id: string | null
  readonly kind: string
  readonly is_demo: boolean
  readonly phone: string | null
  readonly address_line: string
  readonly address_text_original: string | null
  readonly commune_code: string | null
}

interface Reading {
  readonly locale: Locale
  readonly at: Date
  /** How a certificate stands on a day; the rule is the `ocop` module's. */
  readonly certificateState: (certificate: StoredCertificate, day: string) => Certificate["state"]
}

/** Everything the page of a product shows, or null when no such product is on sale. */
export const productPage = async (db: Database, handle: string, reading: Reading): Promise<ProductDetail | null> => {
  const { locale, at } = reading
  const day = businessDate(at)
  const { rows } = await db.raw<{ rows: Row[] }>(statement(locale), { handle, day })
  const [row] = rows
  if (row === undefined) return null
  const profileIds = row.requires_shipping && row.shipping_profile_id !== null ? [row.shipping_profile_id] : []
  const [options, related] = await Promise.all([
    deliveryOptions(db, profileIds, locale),
    relatedProducts(db, row, locale, day),
  ])
  return {
    ...cardOf(row),
    variants: variantsOf(row),
    pictures: row.pictures,
    story: row.story,
    story_language: row.story_language,
    label: row.label,
    season: row.season,
    storage: row.storage,
    shelf_life: shelfLifeOf(row),
    available_quantity: row.available_quantity,
    price_is_illustrative: row.price_is_illustrative,
    min_age: row.min_age,
    needs_booking_date: row.needs_booking_date,
    requires_shipping: row.requires_shipping,
    delivery_provinces: row.delivery_province_codes?.map(provincePlace) ?? null,
    delivery_options: [...(options.get(row.shipping_profile_id ?? "") ?? [])],
    allowed_payments: row.allowed_payments,
    certificates: row.certificates.map((certificate) => certificateOf(certificate, day, reading)),
    origin: {
      commune: communePlace(row.commune_code),
      province: provincePlace(row.province_code),
      former_address: row.address_text_original,
    },
    seller: {
      handle: row.cooperative_handle,
      name: row.cooperative_name,
      kind: row.kind,
      is_demo: row.is_demo,
      phone: row.phone,
      address: addressOf(row),
    },
    related,
  }
}

const statement = (locale: Locale): string => `
  select ${cardColumns(locale)}, p.pictures, ${story(locale)}, f.label, p.season_${locale} as season, p.storage,
         p.shelf_life_amount, p.shelf_life_unit, p.price_is_illustrative, p.needs_booking_date,
         p.requires_shipping, p.allowed_payments, p.delivery_province_codes, p.certificates, p.organization_id,
         (select jsonb_agg(jsonb_build_object(
                   'variant_id', v.variant_id, 'unit', v.unit_${locale}, 'unit_vi', v.unit_vi, 'price_vnd', v.price_vnd,
                   'net_weight_grams', v.net_weight_grams, 'available_quantity', ${availableOfVariant}
                 ) order by v.position)
            from catalog_variant v where v.product_id = p.product_id and v.is_sellable) as variants,
         o.shipping_profile_id, o.kind, o.is_demo, o.phone, o.address_line, o.address_text_original, o.commune_code
    from catalog_product p
    join product_profile f on f.product_id = p.product_id
    join organization o on o.id = p.organization_id
    cross join lateral (select ${starsOn} as stars) s
   where p.handle = :handle and ${onSale}`

/** Where a seller has told it in Vietnamese only, that is what an English reader gets, and is told so. */
const story = (locale: Locale): string =>
  locale === "vi"
    ? "p.story_vi as story, 'vi' as story_language"
    : "coalesce(nullif(p.story_en, ''), p.story_vi) as story, case when p.story_en = '' then 'vi' else 'en' end as story_language"

const variantsOf = ({ variants }: Row): ProductDetail["variants"] => {
  const slugs = variants.map(({ unit_vi }) => slugify(unit_vi))
  return variants.map(({ unit_vi: _, price_vnd, ...variant }, position) => {
    const slug = slugs[position] ?? ""
    // Two that are called alike, or by nothing an address can hold, are told apart by their ids.
    const isItsOwn = slug !== "" && slugs.indexOf(slug) === position
    return {
      ...variant,
      slug: isItsOwn ? slug : variant.variant_id,
      price: price_vnd,
      price_per_kg: variant.net_weight_grams === null ? null : pricePerKilogram(price_vnd, variant.net_weight_grams),
      in_stock: variant.available_quantity > 0,
    }
  })
}

const shelfLifeOf = ({ shelf_life_amount, shelf_life_unit }: Row): ProductDetail["shelf_life"] =>
  shelf_life_amount === null || shelf_life_unit === null ? null : { amount: shelf_life_amount, unit: shelf_life_unit }

const certificateOf = (stored: StoredCertificate, day: string, { locale, certificateState }: Reading): Certificate => {
  const { authority_vi, authority_en, revoked_on: _, ...certificate } = stored
  return {
    ...certificate,
    authority: locale === "en" ? authority_en : authority_vi,
    state: certificateState(stored, day),
  }
}

const mostRelated = 8

/** Others of the same cooperative first, then of the same group; restricted goods are recommended to nobody. */
const relatedProducts = async (db: Database, row: Row, locale: Locale, day: string): Promise<ProductCard[]> => {
  const some = (rank: number, condition: string): string => `
    (select p.product_id, ${rank} as rank
       from catalog_product p join organization o on o.id = p.organization_id
      where ${onSale} and p.is_promotable and ${condition}
      order by p.sold_count desc, p.product_id limit ${mostRelated})`
  const { rows } = await db.raw<{ rows: CardRow[] }>(
    `with picked as (
       ${some(0, "p.organization_id = :organization and p.product_id <> :product")}
       union all
       ${some(1, "p.ocop_group = :group and p.organization_id <> :organization")}
     )
     select ${cardColumns(locale)}
       from picked
       join catalog_product p on p.product_id = picked.product_id
       join organization o on o.id = p.organization_id
       cross join lateral (select ${starsOn} as stars) s
      order by picked.rank, p.sold_count desc, p.product_id
      limit ${mostRelated}`,
    { day, product: row.id, organization: row.organization_id, group: row.ocop_group },
  )
  return rows.map(cardOf)
}
