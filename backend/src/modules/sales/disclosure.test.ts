import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { disclose, type PublicTable, type SellerSum } from "./disclosure"

const sum = (province: string, group: string, seller: string, value_vnd = 1_000): SellerSum => ({
  province,
  group,
  seller,
  value_vnd,
})
const at = (tables: readonly PublicTable[], province: string | null, group: string | null) =>
  tables.find(({ key }) => key.province === province && key.group === group)

const many = (province: string, group: string, count = 4) =>
  Array.from({ length: count }, (_, index) => sum(province, group, `${province}-${index}`))

describe("what is published", () => {
  it("is every figure where each has three sellers behind it", () => {
    const tables = disclose([[...many("20", "food"), ...many("20", "drink"), ...many("19", "food")]], 3)
    expect(tables.every(({ year }) => year.hidden === null)).toBe(true)
    expect(at(tables, "20", null)?.year).toEqual({ value_vnd: 8_000, sellers: 4, hidden: null })
    expect(at(tables, null, null)?.year).toEqual({ value_vnd: 12_000, sellers: 8, hidden: null })
  })

  it("is neither a province of two sellers nor the one that would reveal it", () => {
    const tables = disclose([[...many("20", "food"), ...many("19", "food", 5), ...many("04", "food", 2)]], 3)
    expect(at(tables, "04", null)?.year).toEqual({ value_vnd: null, sellers: null, hidden: "few_sellers" })
    expect(at(tables, "20", null)?.year).toEqual({ value_vnd: null, sellers: null, hidden: "protects_others" })
    expect(at(tables, "19", null)?.year.value_vnd).toBe(5_000)
    expect(at(tables, null, null)?.year.value_vnd).toBe(11_000)
  })

  it("is nothing of a country of two sellers", () => {
    const tables = disclose([many("20", "food", 2)], 3)
    expect(tables.every(({ year, quarters }) => year.hidden === "few_sellers" && quarters[0]?.value_vnd === null)).toBe(
      true,
    )
  })

  it("is no year one of whose quarters is kept back", () => {
    const tables = disclose([many("20", "food"), many("20", "food", 2), []], 3)
    const country = at(tables, null, null)
    expect(country?.year).toEqual({ value_vnd: null, sellers: null, hidden: "protects_others" })
    expect(country?.quarters.map(({ value_vnd }) => value_vnd)).toEqual([4_000, null, 0])
  })

  it("does not count a seller whose sale was taken back", () => {
    const tables = disclose([[...many("20", "food", 2), sum("20", "food", "gone", 0)]], 3)
    expect(at(tables, null, null)?.year.hidden).toBe("few_sellers")
  })
})

const anySums = fc.array(
  fc.record({
    province: fc.constantFrom("01", "04", "19", "20"),
    group: fc.constantFrom("food", "drink", "craft"),
    seller: fc.constantFrom("a", "b", "c", "d", "e", "f", "g"),
    value_vnd: fc.integer({ min: -5, max: 900 }),
  }),
  { maxLength: 24 },
)
/** One row of a seller, province and group, as the ledger sums them up. */
const unique = (sums: readonly SellerSum[]) => [
  ...new Map(sums.map((each) => [`${each.province} ${each.group} ${each.seller}`, each])).values(),
]

it("lets nobody reckon out what one or two sellers sold, in no quarter, cell, margin or year", () => {
  fc.assert(
    fc.property(fc.array(anySums, { minLength: 1, maxLength: 4 }), (drawn) => {
      const quarters = drawn.map(unique)
      const tables = disclose(quarters, 3)
      // The unknowns are what each seller sold of each group in each province and quarter.
      const unknowns = quarters.flatMap((sums, quarter) =>
        sums.filter(({ value_vnd }) => value_vnd !== 0).map((each) => ({ ...each, quarter })),
      )
      const equations = tables.flatMap(({ key, year, quarters: parts }) => {
        const has = (one: (typeof unknowns)[number], quarter: number | null) =>
          (key.province ?? one.province) === one.province &&
          (key.group ?? one.group) === one.group &&
          (quarter ?? one.quarter) === one.quarter
        return [
          ...(year.value_vnd === null ? [] : [{ row: unknowns.map((one) => Number(has(one, null))), figure: year }]),
          ...parts.flatMap((figure, quarter) =>
            figure.value_vnd === null ? [] : [{ row: unknowns.map((one) => Number(has(one, quarter))), figure }],
          ),
        ]
      })
      for (const { row, figure } of equations)
        expect(figure.value_vnd).toBe(
          unknowns.reduce((all, { value_vnd }, index) => all + value_vnd * (row[index] ?? 0), 0),
        )

      // Some combination of the published is about these sellers alone exactly if leaving them out loses rank.
      const rows = equations.map(({ row }) => row)
      const rank = rankOf(rows)
      const sellers = [...new Set(unknowns.map(({ seller }) => seller))]
      for (const one of sellers)
        for (const other of sellers) {
          const others = rows.map((row) =>
            row.filter((_, index) => unknowns[index]?.seller !== one && unknowns[index]?.seller !== other),
          )
          expect(rankOf(others), `${one} and ${other}`).toBe(rank)
        }
    }),
    { numRuns: 300 },
  )
})

/** Large enough that rank over it is that over the rationals, small enough that products are exact. */
const prime = 1_000_003

const rankOf = (matrix: readonly (readonly number[])[]): number => {
  const rows = matrix.map((row) => [...row])
  let rank = 0
  for (let column = 0; column < (rows[0]?.length ?? 0); column += 1) {
    const found = rows.findIndex((row, index) => index >= rank && row[column] !== 0)
    const pivot = rows[found]
    if (pivot === undefined) continue
    rows[found] = rows[rank] ?? []
    rows[rank] = pivot
    const inverse = power(pivot[column] ?? 0, prime - 2)
    for (const row of rows.slice(rank + 1)) {
      const factor = ((row[column] ?? 0) * inverse) % prime
      if (factor === 0) continue
      for (let index = column; index < row.length; index += 1)
        row[index] = ((row[index] ?? 0) + prime * prime - factor * (pivot[index] ?? 0)) % prime
    }
    rank += 1
  }
  return rank
}

const power = (base: number, exponent: number): number => {
  if (exponent === 0) return 1
  const half = power((base * base) % prime, Math.floor(exponent / 2))
  return exponent % 2 === 1 ? (half * base) % prime : half
}
