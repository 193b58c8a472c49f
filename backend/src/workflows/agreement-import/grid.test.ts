import { expect, test } from "vitest"
import { gridOf } from "./grid"

test("a cell merged downwards is said of every row, one merged sideways only of its own column", () => {
  const grid = gridOf({
    rows: [
      { row: 2, cells: ["HTX", "Na", null] },
      { row: 3, cells: [null, "Hồng", "10 tấn"] },
    ],
    merges: [
      { top: 2, bottom: 3, left: 0, right: 0 },
      { top: 2, bottom: 2, left: 1, right: 2 },
    ],
  })
  expect([grid.downAt(3, 0), grid.downAt(2, 2), grid.shownAt(2, 2), grid.cellAt(3, 0)]).toEqual([
    "HTX",
    null,
    "Na",
    null,
  ])
})

test("cells merged down the whole of Excel cost no more than the rows that are filled", () => {
  const rows = Array.from({ length: 5_000 }, (_, at) => ({ row: at + 1, cells: [null, "Na"] }))
  const merges = Array.from({ length: 20_000 }, (_, at) => ({
    top: 1 + (at % 5),
    bottom: 1_048_576,
    left: 0,
    right: 59,
  }))
  const start = performance.now()
  const grid = gridOf({ rows, merges })
  expect(grid.downAt(5_000, 0)).toBeNull()
  expect(performance.now() - start).toBeLessThan(5_000)
})
