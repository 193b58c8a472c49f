import { labelFormats, labelsPerSheet } from "@lienket/contracts"
import { expect, test } from "vitest"
import { labelSheets, labelsOn, largestFitting, placeLabels } from "./label-layout"

test("every label lies on its sheet of A4, and no two share a place", () => {
  for (const sheet of Object.values(labelSheets)) {
    const places = placeLabels(sheet, labelsOn(sheet), 1)
    expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(labelsOn(sheet))
    for (const { page, x, y } of places) {
      expect(page).toBe(0)
      expect(x).toBeGreaterThanOrEqual(0)
      expect(x + sheet.width).toBeLessThanOrEqual(210)
      expect(y).toBeGreaterThanOrEqual(0)
      expect(y + sheet.height).toBeLessThanOrEqual(297)
    }
  }
})

test("a form that asks where to begin knows how many labels a sheet has", () => {
  for (const format of labelFormats) expect(labelsPerSheet[format]).toBe(labelsOn(labelSheets[format]))
})

test("a sheet begun earlier is used up first: the first label goes where the last print ended", () => {
  const sheet = labelSheets["3x8"]
  const [first, second] = placeLabels(sheet, 30, 24)
  expect(first).toEqual({ page: 0, x: 140, y: sheet.top + 7 * 37 })
  expect(second).toEqual({ page: 1, x: 0, y: sheet.top })
  expect(placeLabels(sheet, 30, 24).at(-1)?.page).toBe(2)
})

test("a long name is written smaller until it fits, and never smaller than can be read", () => {
  const height = (size: number) => size * 3
  expect(largestFitting([9, 8, 7, 6], 27, height)).toBe(9)
  expect(largestFitting([9, 8, 7, 6], 22, height)).toBe(7)
  expect(largestFitting([9, 8, 7, 6], 1, height)).toBe(6)
})
