import { ocopGroups, productSorts, type listProducts, type RouteInput } from "@lienket/contracts"

import { noFilters, pageSize, type ProductFilters } from "./filters"

/** Largest page the catalogue answers; beyond it the list begins again. */
const lastPage = 40_000
const highestPrice = 1_000_000_000_000

/**
 * Reads the filters of an address, as written by our links (`group=food,drink`) or by a plain form
 * (`group=food&group=drink&price_min=`). What makes no sense is left out rather than refused: an
 * old or shortened link still shows goods.
 */
export function readFilters(query: URLSearchParams): ProductFilters {
  const many = (name: string) => [...new Set(query.getAll(name).flatMap((value) => value.split(",")))].slice(0, 50)
  const [low, high] = [amount(query.get("price_min")), amount(query.get("price_max"))]
  const swapped = low !== null && high !== null && low > high
  return {
    ...noFilters,
    q: (query.get("q") ?? "").normalize("NFC").trim().slice(0, 200),
    group: ocopGroups.filter((group) => many("group").includes(group)),
    stars: ["5", "4", "3"].filter((stars) => many("stars").includes(stars)),
    province: many("province").filter((code) => /^\d{2}$/.test(code)),
    cooperative: many("cooperative").filter(
      (handle) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(handle) && handle.length <= 200,
    ),
    price_min: swapped ? high : low,
    price_max: swapped ? low : high,
    in_stock: query.get("in_stock") === "true",
    sort: productSorts.find((sort) => sort === query.get("sort")) ?? null,
    page: page(query.get("page")),
  }
}

/** The filters as the catalogue is asked. */
export function catalogQuery(filters: ProductFilters): NonNullable<RouteInput<typeof listProducts>["query"]> {
  const list = (values: string[]) => (values.length > 0 ? values.join(",") : undefined)
  return {
    q: filters.q || undefined,
    group: list(filters.group),
    stars: list(filters.stars),
    province: list(filters.province),
    cooperative: list(filters.cooperative),
    price_min: filters.price_min?.toString(),
    price_max: filters.price_max?.toString(),
    in_stock: filters.in_stock ? "true" : undefined,
    sort: filters.sort ?? undefined,
    limit: String(pageSize),
    offset: String((filters.page - 1) * pageSize),
  }
}

// People write 50.000, 50,000 or 50000 đ; đồng has no fractions, so every separator groups.
function amount(text: string | null): number | null {
  const digits = (text ?? "").replace(/[\s.,₫đ]/g, "")
  if (!/^\d{1,13}$/.test(digits)) return null
  return Math.min(Number(digits), highestPrice)
}

function page(text: string | null): number {
  const number = Number(text)
  return Number.isInteger(number) && number >= 1 && number <= lastPage ? number : 1
}
