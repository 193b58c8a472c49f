import { expect, test } from "vitest"
import { rankingOf } from "./ranking"

const today = "2026-11-22"

test("the bands are half open: 70 earns four stars, 69.9 three, 89.99 still four", () => {
  expect(rankingOf(70, "province", today).stars).toBe(4)
  expect(rankingOf(69.9, "province", today).stars).toBe(3)
  expect(rankingOf(89.99, "province", today).stars).toBe(4)
  expect(rankingOf(50, "province", today).stars).toBe(3)
  expect(rankingOf(49.99, "province", today).stars).toBe(2)
  expect(rankingOf(29.99, "province", today).stars).toBe(1)
  expect(rankingOf(0, "province", today).stars).toBe(1)
})

test("ninety points of a province are a proposal until the ministry decides", () => {
  expect(rankingOf(90, "province", today)).toEqual({ stars: 5, standing: "proposed", decided_by: "ministry" })
  expect(rankingOf(90, "ministry", today)).toEqual({ stars: 5, standing: "decided", decided_by: "ministry" })
})

test("three stars were the district's to give from February 2023 to July 2025 only", () => {
  expect(rankingOf(60, "district", "2023-02-23").standing).toBe("proposed")
  expect(rankingOf(60, "district", "2023-02-24").standing).toBe("decided")
  expect(rankingOf(60, "district", "2025-07-05").standing).toBe("decided")
  expect(rankingOf(60, "district", "2025-07-06").standing).toBe("proposed")
})

test("four stars were the province's all along", () => {
  for (const day of ["2021-12-15", "2024-01-01", today]) {
    expect(rankingOf(75, "province", day)).toEqual({ stars: 4, standing: "decided", decided_by: "province" })
  }
})

test("a score that cannot be, or a day before the rules, is refused", () => {
  expect(() => rankingOf(100.01, "province", today)).toThrow(RangeError)
  expect(() => rankingOf(-1, "province", today)).toThrow(RangeError)
  expect(() => rankingOf(Number.NaN, "province", today)).toThrow(RangeError)
  expect(() => rankingOf(80, "province", "2018-05-07")).toThrow(RangeError)
})
