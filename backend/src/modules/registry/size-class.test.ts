import { sizeClasses } from "@lienket/contracts"
import { expect, test } from "vitest"
import { sizeClassOf } from "./size-class"

const bn = 1_000_000_000
const measured = (members: number | null, revenue: number | null, capital: number | null) =>
  sizeClassOf({
    kind: "cooperative",
    sector: "agriculture",
    members_official: members,
    revenue,
    revenue_year: revenue === null ? null : 2025,
    capital_total: capital,
  })

test.each([
  [300, 0, 12 * bn, "large"],
  [300, 3 * bn, 6 * bn, "medium"],
  [300, 1.5 * bn, 0.9 * bn, "micro"],
  [49, 100 * bn, 100 * bn, "micro"],
  [300, 50 * bn, 0, "large"],
  [299, 50 * bn, 10 * bn, "medium"],
  [200, 10 * bn, 0, "medium"],
  [50, 2 * bn, 0, "small"],
  [50, 2 * bn - 1, 1 * bn - 1, "micro"],
  [50, 0, 1 * bn, "small"],
])("%i official members, %i of revenue and %i of capital make it %s", (members, revenue, capital, size) => {
  expect(measured(members, revenue, capital)).toMatchObject({ size, is_least: false, reason: null })
})

test("a sum that is not known may make it larger, and is not taken for nought", () => {
  expect(measured(300, null, 6 * bn)).toMatchObject({ size: "medium", is_least: true })
  expect(measured(60, null, null)).toMatchObject({ size: "micro", is_least: true })
  expect(measured(49, null, null)).toMatchObject({ size: "micro", is_least: false })
  expect(measured(300, null, 12 * bn)).toMatchObject({ size: "large", is_least: false })
  expect(measured(null, 2 * bn, 2 * bn)).toMatchObject({ size: null, reason: "no_members" })
  expect(measured(300, null, 6 * bn).steps[0]).toMatchObject({ has_revenue: null, has_capital: false, is_met: null })
})

test("only agriculture has known thresholds, and a group has no class", () => {
  const sums = { members_official: 300, revenue: bn, revenue_year: 2025, capital_total: bn }
  expect(sizeClassOf({ kind: "cooperative", sector: "trade_services", ...sums }).reason).toBe("no_thresholds")
  expect(sizeClassOf({ kind: "union", sector: null, ...sums }).reason).toBe("no_sector")
  expect(sizeClassOf({ kind: "group", sector: "agriculture", ...sums }).reason).toBe("not_classed")
})

test("more members or more money never make a cooperative smaller", () => {
  const counts = [0, 49, 50, 199, 200, 299, 300, 5_000]
  const sums = [0, 1 * bn - 1, 1 * bn, 2 * bn, 5 * bn, 10 * bn, 50 * bn]
  const rank = (members: number, revenue: number, capital: number) =>
    sizeClasses.indexOf(measured(members, revenue, capital).size ?? "micro")
  for (const [index, members] of counts.entries())
    for (const revenue of sums)
      for (const capital of sums) {
        const here = rank(members, revenue, capital)
        for (const more of counts.slice(index)) expect(rank(more, revenue, capital)).toBeGreaterThanOrEqual(here)
        for (const more of sums.filter((sum) => sum >= revenue))
          expect(rank(members, more, capital)).toBeGreaterThanOrEqual(here)
        for (const more of sums.filter((sum) => sum >= capital))
          expect(rank(members, revenue, more)).toBeGreaterThanOrEqual(here)
      }
})
