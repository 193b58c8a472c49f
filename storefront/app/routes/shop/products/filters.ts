import type { OcopGroup, productSorts } from "@lienket/contracts"

export type ProductSort = (typeof productSorts)[number]

/** What a reader asked of the list; exactly what the address of the page says. */
export type ProductFilters = {
  q: string
  group: OcopGroup[]
  stars: string[]
  province: string[]
  cooperative: string[]
  price_min: number | null
  price_max: number | null
  in_stock: boolean
  sort: ProductSort | null
  page: number
}

/** Full rows of two on a phone and of three beside the filters. */
export const pageSize = 18

export const noFilters: ProductFilters = {
  q: "",
  group: [],
  stars: [],
  province: [],
  cooperative: [],
  price_min: null,
  price_max: null,
  in_stock: false,
  sort: null,
  page: 1,
}

/** The one query string that stands for these filters, with its `?`; empty when there are none. */
export function filterQuery(filters: Partial<ProductFilters>): string {
  const { q, group, stars, province, cooperative, price_min, price_max, in_stock, sort, page } = {
    ...noFilters,
    ...filters,
  }
  const query = new URLSearchParams()
  if (q) query.set("q", q)
  for (const [name, values] of Object.entries({ group, stars, province, cooperative })) {
    if (values.length > 0) query.set(name, values.join(","))
  }
  if (price_min !== null) query.set("price_min", String(price_min))
  if (price_max !== null) query.set("price_max", String(price_max))
  if (in_stock) query.set("in_stock", "true")
  if (sort !== null) query.set("sort", sort)
  if (page > 1) query.set("page", String(page))
  // A comma needs no escape in a query and reads better without.
  return query.size > 0 ? `?${query.toString().replaceAll("%2C", ",")}` : ""
}

/** One filter that is set, with what the address is without it. */
export type SetFilter = { kind: keyof ProductFilters; value: string; without: ProductFilters }

/** Every filter that narrows the list, one by one; the order and the page narrow nothing. */
export function setFilters(filters: ProductFilters): SetFilter[] {
  const first = { ...filters, page: 1 }
  const lists = (["group", "stars", "province", "cooperative"] as const).flatMap((kind) =>
    filters[kind].map((value) => ({
      kind,
      value,
      without: { ...first, [kind]: filters[kind].filter((other) => other !== value) },
    })),
  )
  const single: SetFilter[] = []
  if (filters.q) single.push({ kind: "q", value: filters.q, without: { ...first, q: "" } })
  if (filters.price_min !== null) {
    single.push({ kind: "price_min", value: String(filters.price_min), without: { ...first, price_min: null } })
  }
  if (filters.price_max !== null) {
    single.push({ kind: "price_max", value: String(filters.price_max), without: { ...first, price_max: null } })
  }
  if (filters.in_stock) single.push({ kind: "in_stock", value: "true", without: { ...first, in_stock: false } })
  return [...single.filter(({ kind }) => kind === "q"), ...lists, ...single.filter(({ kind }) => kind !== "q")]
}
