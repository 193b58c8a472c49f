import type { CooperativeCard, CooperativeDetail, FacetValue, Picture } from "@lienket/contracts"
import { businessDate } from "@lienket/vietnam"
import type { Database } from "../../database/database"
import type { Locale } from "../../http/locale"
import { cardColumns, cardOf, sellerName, type CardRow } from "./card"
import { onSale, starsOn } from "./live"
import { addressOf, communePlace, provincePlace } from "./places"
import { searchWords } from "./search-words"

interface Row {
  readonly handle: string
  readonly name: string
  readonly kind: CooperativeCard["kind"]
  readonly province_code: string
  readonly commune_code: string | null
  readonly product_count: number
  readonly is_demo: boolean
  readonly picture: Picture | null
}

export interface CooperativesQuery {
  /** Words of the name; null when no name is asked for. */
  readonly q: string | null
  readonly province?: readonly string[]
  readonly limit: number
  readonly offset: number
}

export interface CooperativeList {
  readonly items: CooperativeCard[]
  readonly count: number
  readonly facets: { readonly province: FacetValue[] }
}

const isSeller = `o.kind in ('cooperative', 'union', 'group') and o.state = 'verified'`

// Every word asked for must begin a word of the name.
const nameMatches = `' ' || unaccent(lower(normalize(o.name || ' ' || o.short_name || ' ' || coalesce(o.name_en, ''), NFC))) like all(:words::text[])`

const columns = (locale: Locale): string => `
  o.handle, ${sellerName(locale)} as name, o.kind, o.province_code, o.commune_code, o.is_demo, o.picture,
  (select count(*)::int from catalog_product p where p.organization_id = o.id and p.is_published) as product_count`

/** Verified cooperatives, unions and groups, those that sell most products first. One statement. */
export const listCooperatives = async (
  db: Database,
  query: CooperativesQuery,
  locale: Locale,
): Promise<CooperativeList> => {
  const words = query.q === null ? [] : searchWords(query.q)
  // Something was asked for that no name can contain.
  if (query.q !== null && words.length === 0) return { items: [], count: 0, facets: { province: [] } }
  const provinces = query.province ?? []
  const { rows } = await db.raw<{
    rows: { items: readonly Row[]; count: number; by_province: readonly { value: string; count: number }[] }[]
  }>(
    `with matching as materialized (
       select ${columns(locale)}, ${provinces.length === 0 ? "true" : "o.province_code = any(:provinces::text[])"} as in_province
         from organization o where ${isSeller} ${words.length === 0 ? "" : `and ${nameMatches}`}
     )
     select (select count(*)::int from matching where in_province) as count,
            (select coalesce(jsonb_agg(to_jsonb(f) order by count desc, value), '[]')
               from (select province_code as value, count(*)::int as count from matching group by 1) f) as by_province,
            (select coalesce(jsonb_agg(to_jsonb(page) order by product_count desc, name, handle), '[]')
               from (select * from matching where in_province order by product_count desc, name, handle
                      limit :limit offset :offset) page) as items`,
    { provinces, words: words.map((word) => `% ${word}%`), limit: query.limit, offset: query.offset },
  )
  const [row] = rows
  if (row === undefined) throw new RangeError("a listing is one row")
  return {
    items: row.items.map(cooperativeOf),
    count: row.count,
    facets: {
      province: row.by_province.map(({ value, count }) => ({ value, label: provincePlace(value).name, count })),
    },
  }
}

const cooperativeOf = (row: Row): CooperativeCard => ({
  handle: row.handle,
  name: row.name,
  kind: row.kind,
  province: provincePlace(row.province_code),
  commune: communePlace(row.commune_code),
  product_count: row.product_count,
  is_demo: row.is_demo,
  picture: row.picture,
})

interface DetailRow extends Row {
  readonly id: string
  readonly description: string
  readonly address_line: string
  readonly address_text_original: string | null
  readonly phone: string | null
  readonly tax_code: string | null
  readonly founded_on: string | null
  readonly contact_is_demo: boolean
}

const mostProducts = 100

/** A verified cooperative with what it has on sale, or null when there is none of that name. */
export const cooperativePage = async (
  db: Database,
  handle: string,
  { locale, at }: { readonly locale: Locale; readonly at: Date },
): Promise<Omit<CooperativeDetail, "credentials"> | null> => {
  const { rows } = await db.raw<{ rows: DetailRow[] }>(
    `select ${columns(locale)}, o.id, o.description_${locale} as description, o.address_line, o.address_text_original,
            o.phone, o.tax_code, o.founded_on::text as founded_on, o.contact_is_demo
       from organization o where o.handle = :handle and ${isSeller}`,
    { handle },
  )
  const [row] = rows
  if (row === undefined) return null
  const { rows: products } = await db.raw<{ rows: CardRow[] }>(
    `select ${cardColumns(locale)}
       from catalog_product p
       join organization o on o.id = p.organization_id
       cross join lateral (select ${starsOn} as stars) s
      where p.organization_id = :id and ${onSale}
      order by p.sold_count desc, p.created_at desc, p.product_id
      limit ${mostProducts}`,
    { id: row.id, day: businessDate(at) },
  )
  return {
    ...cooperativeOf(row),
    description: row.description,
    address: addressOf(row),
    former_address: row.address_text_original,
    phone: row.phone,
    tax_code: row.tax_code,
    founded_on: row.founded_on,
    contact_is_demo: row.contact_is_demo,
    products: products.map(cardOf),
  }
}
