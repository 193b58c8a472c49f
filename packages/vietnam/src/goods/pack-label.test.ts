import { expect, test } from "vitest"
import { packLabel, readPackLabel } from "./pack-label"

test.each([
  ["túi", "500 g", "túi 500 g", "500 g bag", 500],
  ["hộp", "1,5 kg", "hộp 1,5 kg", "1.5 kg box", 1_500],
  ["hộp", "quà 5 kg", "hộp quà 5 kg", "quà 5 kg box", 5_000],
  ["hộp", "6 × 100 g", "hộp 6 × 100 g", "6 × 100 g box", 600],
  ["chai", "500 ml", "chai 500 ml", "500 ml bottle", null],
  ["lốc", "6", "lốc 6", "6 multipack", null],
  ["kg", "", "kg", "kg", 1_000],
  ["khách", "", "khách", "guest", null],
] as const)("%s holding “%s” is labelled “%s”", (unit, content, unit_vi, unit_en, net_weight_grams) => {
  expect(packLabel({ unit, content })).toEqual({ unit_vi, unit_en, net_weight_grams })
  expect(readPackLabel(unit_vi)).toEqual({ unit, content })
})

test("a weight that cannot be one is none", () => {
  for (const content of ["0 g", "1.5 kg", "99999 tấn"]) {
    expect(packLabel({ unit: "túi", content }).net_weight_grams).toBeNull()
  }
})

test("a label that begins with no unit is not read back", () => {
  expect(readPackLabel("combo 3 túi")).toBeNull()
})
