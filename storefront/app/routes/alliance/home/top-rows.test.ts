import { expect, test } from "vitest"

import { topRows } from "./top-rows"

const row = (label: string, value_vnd: number) => ({ key: label, label, value_vnd, entry_count: 1 })

test("the largest sellers come first and the others are one sum", () => {
  const rows = [row("A", 10), row("B", 40), row("C", 20), row("D", 30)]
  const { top, rest } = topRows(rows, 2, { total_vnd: 100, count: 4 })
  expect(top.map(({ label }) => label)).toEqual(["B", "D"])
  expect(rest).toEqual({ count: 2, value_vnd: 30 })
})

test("the parts always sum to the whole, also when some sellers only took goods back", () => {
  const rows = [row("A", 50), row("B", -20), row("C", 5), row("D", 1)]
  const { top, rest } = topRows(rows, 2, { total_vnd: 36, count: 4 })
  expect(top.reduce((sum, { value_vnd }) => sum + value_vnd, rest.value_vnd)).toBe(36)
})

test("one seller left over is named rather than called another", () => {
  const { top, rest } = topRows([row("A", 1), row("B", 2), row("C", 3)], 2, { total_vnd: 6, count: 3 })
  expect(top).toHaveLength(3)
  expect(rest).toEqual({ count: 0, value_vnd: 0 })
})

test("those that the list leaves out are counted and summed all the same", () => {
  const { top, rest } = topRows([row("A", 40), row("B", 30), row("C", 20)], 2, { total_vnd: 1_000, count: 900 })
  expect(top.map(({ label }) => label)).toEqual(["A", "B"])
  expect(rest).toEqual({ count: 898, value_vnd: 930 })
})
