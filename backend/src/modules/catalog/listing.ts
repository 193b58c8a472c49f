import type { FacetValue, OcopGroup, ProductCard } from "@lienket/contracts"
import { businessDate } from "@lienket/vietnam"
import type { Database } from "../../database/database"
import type { Locale } from "../../http/locale"
import { cardColumns, cardOf, sellerName, type CardRow } from "./card"
import { availableQuantity, onSale, starsOn } from "./live"
import { groupNames, starsNames } from "./names"
import { provincePlace } from "./places"

export type ProductSort = "relevance" | "price" | "-price" | "newest" | "best_selling"

/** What a list of products is asked for. An empty or missing list of choices chooses everything. */
export interface ListingQuery {
  /** The products that a search found, best first; null when nothing is searched for. */
  readonly hits: readonly string[] | null
  readonly group?: readonly OcopGroup[]
  readonly stars?: readonly ("3" | "4" | "5")[]
  readonly province?: readonly string[]
  readonly cooperative?: readonly string[]
  readonly price_min?: number
  readonly price_max?: number
  readonly in_stock: boolean
  readonly promotable: boolean
  readonly sort: ProductSort
  readonly limit: number
  readonly offset: number
}

export interface Listing {
  readonly items: ProductCard[]
  readonly count: number
  readonly facets: {
    readonly group: FacetValue[]
    readonly stars: FacetValue[]
    readonly province: FacetValue[]
    readonly cooperative: FacetValue[]
  }
}

interface Row {
  readonly items: readonly CardRow[]
  readonly count: number
  readonly by_group: readonly { readonly value: OcopGroup; readonly count: number }[]
  readonly by_stars: readonly { readonly value: string; readonly count: number }[]
  readonly by_province: readonly { readonly value: string; readonly count: number }[]
  readonly by_cooperative: readonly FacetValue[]
}

/** The most cooperatives a list offers to choose from; those chosen already are always among them. */
const mostCooperatives = 50

/**
 * Products on sale at the moment of `at`, with the number of them behind every choice of every
 * facet, each facet counted as if nothing were chosen in it. One statement.
 */
export const listProducts = async (
  db: Database,
  query: ListingQuery,
  { locale, at }: { readonly locale: Locale; readonly at: Date },
): Promise<Listing> => {
  const { rows } = await db.raw<{ rows: Row[] }>(statement(query, locale), {
    day: businessDate(at),
    hits: query.hits ?? [],
    group: query.group ?? [],
    stars: query.stars ?? [],
    province: query.province ?? [],
    cooperative: query.cooperative ?? [],
    price_min: query.price_min ?? 0,
    price_max: query.price_max ?? 0,
    limit: query.limit,
    offset: query.offset,
  })
  const [row] = rows
  if (row === undefined) throw new RangeError("a listing is one row")
  return {
    items: row.items.map(cardOf),
    count: row.count,
    facets: {
      group: row.by_group.map(({ value, count }) => ({ value, label: groupNames[locale][value], count })),
      stars: row.by_stars.map(({ value, count }) => ({ value, label: starsNames[locale](value), count })),
      province: row.by_province.map(({ value, count }) => ({ value, label: provincePlace(value).name, count })),
      cooperative: [...row.by_cooperative],
    },
  }
}

// Not materialized: the page then comes off an index and only the counting reads everything, once.
const statement = (query: ListingQuery, locale: Locale): string => `
  with matching as not materialized (
    select p.product_id, p.price_vnd, p.sold_count, p.created_at, ${query.hits === null ? "0" : "h.position"} as position,
           p.ocop_group, s.stars, o.province_code, p.organization_id,
           ${chosen(query.group, "p.ocop_group = any(:group::text[])")} as in_group,
           ${chosen(query.stars, "coalesce(s.stars = any(:stars::int[]), false)")} as in_stars,
           ${chosen(query.province, "o.province_code = any(:province::text[])")} as in_province,
           ${chosen(query.cooperative, "o.handle = any(:cooperative::text[])")} as in_cooperative
      from catalog_product p
      join organization o on o.id = p.organization_id
      cross join lateral (select ${starsOn} as stars) s
      ${query.hits === null ? "" : "join unnest(:hits::text[]) with ordinality as h (product_id, position) on h.product_id = p.product_id"}
     where ${conditions(query).join(" and ")}
  ), counted as materialized (
    select grouping(ocop_group, stars, province_code, organization_id) as facet,
           ocop_group, stars, province_code, organization_id,
           count(*) filter (where in_group and in_stars and in_province and in_cooperative)::int as chosen,
           count(*) filter (where in_stars and in_province and in_cooperative)::int as by_group,
           count(*) filter (where in_group and in_province and in_cooperative)::int as by_stars,
           count(*) filter (where in_group and in_stars and in_cooperative)::int as by_province,
           count(*) filter (where in_group and in_stars and in_province)::int as by_cooperative
      from matching
     group by grouping sets ((), (ocop_group), (stars), (province_code), (organization_id))
  ), page as materialized (
    select product_id, row_number() over () as place
      from (select product_id from matching where in_group and in_stars and in_province and in_cooperative
             order by ${query.hits !== null && query.sort === "relevance" ? "position" : orders[query.sort]}
             limit :limit offset :offset) ordered
  )
  select (select chosen from counted where facet = 15) as count,
         ${facet("ocop_group", 7, "by_group")} as by_group,
         ${facet("stars", 11, "by_stars", "value desc")} as by_stars,
         ${facet("province_code", 13, "by_province")} as by_province,
         (select coalesce(jsonb_agg(jsonb_build_object('value', handle, 'label', name, 'count', count) order by count desc, name), '[]')
            from (select o.handle, ${sellerName(locale)} as name, by_cooperative as count
                    from counted join organization o on o.id = counted.organization_id
                   where facet = 14 and by_cooperative > 0
                   order by o.handle = any(:cooperative::text[]) desc, by_cooperative desc, o.name
                   limit ${mostCooperatives}) f) as by_cooperative,
         (select coalesce(jsonb_agg(to_jsonb(card) order by card.place), '[]')
            from (select page.place, ${cardColumns(locale)}
                    from page
                    join catalog_product p on p.product_id = page.product_id
                    join organization o on o.id = p.organization_id
                    cross join lateral (select ${starsOn} as stars) s) card) as items`

const chosen = (choices: readonly string[] | undefined, condition: string): string =>
  choices === undefined || choices.length === 0 ? "true" : condition

const conditions = (query: ListingQuery): string[] => [
  onSale,
  ...(query.price_min === undefined ? [] : ["p.price_vnd >= :price_min::bigint"]),
  ...(query.price_max === undefined ? [] : ["p.price_vnd <= :price_max::bigint"]),
  ...(query.promotable ? ["p.is_promotable"] : []),
  ...(query.in_stock ? [`${availableQuantity} > 0`] : []),
]

// Each is the order of an index, forwards or backwards.
const orders: Readonly<Record<ProductSort, string>> = {
  relevance: "sold_count desc, product_id",
  price: "price_vnd, product_id",
  "-price": "price_vnd desc, product_id desc",
  newest: "created_at desc, product_id",
  best_selling: "sold_count desc, product_id",
}

// `grouping()` sets the bit of every column that a set leaves out.
const facet = (column: string, bits: number, count: string, order = "count desc, value"): string => `
  (select coalesce(jsonb_agg(to_jsonb(f) order by ${order}), '[]')
     from (select ${column}::text as value, ${count} as count
             from counted where facet = ${bits} and ${column} is not null and ${count} > 0) f)`
