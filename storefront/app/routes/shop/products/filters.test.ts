import { expect, test } from "vitest"

import { filterQuery, noFilters, setFilters } from "./filters"
import { catalogQuery, readFilters } from "./read-filters.server"

const read = (query: string) => readFilters(new URLSearchParams(query))

test("what a plain form sends and what a link says mean the same", () => {
  const fromForm = read("q=&group=food&group=drink&price_min=&price_max=&province=20")
  const fromLink = read("group=food,drink&province=20")
  expect(fromForm).toEqual(fromLink)
  expect(filterQuery(fromForm)).toBe("?group=food,drink&province=20")
})

test("an address without filters stays bare", () => {
  expect(filterQuery(read("q=&sort=&page=1"))).toBe("")
})

test("every filter survives the way into the address and back", () => {
  const filters = {
    ...noFilters,
    q: "mật ong & phấn hoa",
    group: ["food" as const, "medicinal" as const],
    stars: ["5", "4"],
    province: ["20", "96"],
    cooperative: ["htx-quang-lac"],
    price_min: 50_000,
    price_max: 200_000,
    in_stock: true,
    sort: "-price" as const,
    page: 3,
  }
  expect(read(filterQuery(filters))).toEqual(filters)
})

test("prices may be written the way people write them", () => {
  expect(read("price_min=50.000&price_max=1,200,000").price_min).toBe(50_000)
  expect(read("price_min=50.000&price_max=1,200,000").price_max).toBe(1_200_000)
  expect(read("price_max=80000đ").price_max).toBe(80_000)
})

test("a price range given the wrong way round is turned", () => {
  expect(read("price_min=200000&price_max=50000")).toMatchObject({ price_min: 50_000, price_max: 200_000 })
})

test("nonsense in an address is left out and goods are still shown", () => {
  expect(read("group=cars&stars=9&province=xx&cooperative=A%20B&price_min=-5&sort=cheapest&page=0&page=2")).toEqual(
    noFilters,
  )
  expect(read("page=1e9").page).toBe(1)
  expect(read("page=1.5").page).toBe(1)
})

test("words typed in decomposed Unicode are composed before they are searched", () => {
  expect(read(`q=${encodeURIComponent("mật".normalize("NFD"))}`).q).toBe("mật".normalize("NFC"))
})

test("words are cut at what the catalogue takes", () => {
  expect(read(`q=${"a".repeat(10_000)}`).q).toHaveLength(200)
})

test("page 3 asks the catalogue for what stands after the first two pages", () => {
  expect(catalogQuery(read("page=3"))).toMatchObject({ limit: "18", offset: "36" })
})

test("taking one filter away keeps the others and goes back to the first page", () => {
  const chips = setFilters(read("q=mat+ong&province=20,96&in_stock=true&page=4"))
  expect(chips.map(({ kind, value }) => `${kind}:${value}`)).toEqual([
    "q:mat ong",
    "province:20",
    "province:96",
    "in_stock:true",
  ])
  expect(filterQuery(chips[1]?.without ?? {})).toBe("?q=mat+ong&province=96&in_stock=true")
})

test("the order of the list is no filter to take away", () => {
  expect(setFilters(read("sort=price"))).toEqual([])
})
