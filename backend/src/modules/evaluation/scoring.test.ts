import { expect, test } from "vitest"
import { areBandsInOrder, bandOf, differenceOf, mostPoints, reasonNotGraded, totalOf } from "./scoring"
import { usualScheme } from "./usual-scheme"

const { bands, criteria } = usualScheme

test.each([
  ["100", "good"],
  ["80", "good"],
  ["79.99", "fair"],
  ["65", "fair"],
  ["64.99", "average"],
  ["50", "average"],
  ["49.99", "weak"],
  ["0", "weak"],
])("%s points are %s", (total, band) => {
  expect(bandOf(bands, total)).toBe(band)
})

test("the fifteen criteria of the default sum to a hundred, and so must any other", () => {
  expect(criteria).toHaveLength(15)
  expect(mostPoints(criteria)).toBe("100")
  expect(
    mostPoints([
      { key: "a", max: "33.33" },
      { key: "b", max: "66.67" },
    ]),
  ).toBe("100")
  expect(areBandsInOrder(bands)).toBe(true)
  expect(areBandsInOrder({ good: "65", fair: "65", average: "50" })).toBe(false)
  expect(areBandsInOrder({ good: "101", fair: "65", average: "50" })).toBe(false)
})

test("a total is exact, and there is none while a criterion has nothing", () => {
  const three = ["a", "b", "c"].map((key) => ({ key, max: "1" }))
  expect(totalOf(three, { a: "0.1", b: "0.2", c: "0" })).toBe("0.3")
  expect(totalOf(three, { a: "0.1", b: "0.2" })).toBeNull()
  expect(differenceOf("70.5", "81")).toBe("-10.5")
  expect(differenceOf(null, "81")).toBeNull()
})

test("for any points every band lies above the next", () => {
  const order = ["weak", "average", "fair", "good"]
  let before = 0
  for (let hundredths = 0; hundredths <= 10_000; hundredths += 1) {
    const rank = order.indexOf(bandOf(bands, (hundredths / 100).toFixed(2)))
    expect(rank).toBeGreaterThanOrEqual(before)
    before = rank
  }
  expect(before).toBe(3)
})

const life = { founded_on: "2020-01-01", closed_on: null, stopped_on: null, resumed_on: null }

test("one younger than twelve months at the end of the year is not graded", () => {
  expect(reasonNotGraded({ ...life, founded_on: "2025-12-31" }, 2026)).toBeNull()
  expect(reasonNotGraded({ ...life, founded_on: "2026-01-01" }, 2026)).toBe("too_young")
  expect(reasonNotGraded({ ...life, founded_on: "2027-01-01" }, 2026)).toBe("not_founded")
  expect(reasonNotGraded({ ...life, founded_on: null }, 2026)).toBeNull()
})

test("one that stopped for more than three months of the year, or closed, is not graded", () => {
  const stopped = (stopped_on: string, resumed_on: string | null) =>
    reasonNotGraded({ ...life, stopped_on, resumed_on }, 2026)
  expect(stopped("2026-03-01", "2026-06-01")).toBeNull()
  expect(stopped("2026-03-01", "2026-06-02")).toBe("stopped")
  expect(stopped("2026-10-01", null)).toBeNull()
  expect(stopped("2026-09-30", null)).toBe("stopped")
  expect(stopped("2025-01-01", "2026-04-01")).toBeNull()
  expect(stopped("2025-01-01", "2026-04-02")).toBe("stopped")
  expect(stopped("2024-01-01", "2025-12-01")).toBeNull()
  expect(stopped("2027-01-01", null)).toBeNull()
  expect(reasonNotGraded({ ...life, closed_on: "2026-12-31" }, 2026)).toBe("closed")
  expect(reasonNotGraded({ ...life, closed_on: "2027-01-01" }, 2026)).toBeNull()
})
