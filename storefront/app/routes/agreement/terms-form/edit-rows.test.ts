import { expect, test } from "vitest"

import { editRows, readEdit, writeEdit, type RowEdit } from "./edit-rows"

const typed = {
  starts_on: "2026-01-01",
  "lines.0.title": "Miến dong",
  "lines.0.schedule.0.from": "2026-01-01",
  "lines.0.schedule.1.from": "2026-03-01",
  "lines.1.title": "Hồi",
  "lines.2.title": "Na",
}

test("a line taken away leaves the others with what was typed in them", () => {
  expect(editRows(typed, { act: "remove_line", line: 1 })).toEqual({
    starts_on: "2026-01-01",
    "lines.0.title": "Miến dong",
    "lines.0.schedule.0.from": "2026-01-01",
    "lines.0.schedule.1.from": "2026-03-01",
    "lines.1.title": "Na",
  })
})

test("a step taken away moves the later ones up, of its own line only", () => {
  const left = editRows(typed, { act: "remove_step", line: 0, step: 0 })
  expect(left["lines.0.schedule.0.from"]).toBe("2026-03-01")
  expect(left).not.toHaveProperty("lines.0.schedule.1.from")
  expect(left["lines.2.title"]).toBe("Na")
})

test("a new line and a new step come after the last", () => {
  expect(editRows(typed, { act: "add_line" })).toHaveProperty(["lines.3.title"], "")
  expect(editRows(typed, { act: "add_step", line: 1 })).toHaveProperty(["lines.1.schedule.0.from"], "")
})

test("a button says what it does and is understood; anything else is nothing", () => {
  const edits: RowEdit[] = [
    { act: "add_line" },
    { act: "remove_line", line: 2 },
    { act: "add_step", line: 0 },
    { act: "remove_step", line: 0, step: 11 },
  ]
  expect(edits.map((edit) => readEdit(writeEdit(edit)))).toEqual(edits)
  expect([readEdit(null), readEdit("remove_line"), readEdit("drop.1"), readEdit("remove_step.1")]).toEqual([
    null,
    null,
    null,
    null,
  ])
})
