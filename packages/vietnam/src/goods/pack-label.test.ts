import { expect, test } from "vitest"
import { packLabel, readPackLabel } from "./pack-label"

test.each([
  ["túi", "500 g", "túi 500 g", "bag of 500 g", 500],
  ["hộp", "1,5 kg", "hộp 1,5 kg", "box of 1.5 kg", 1_500],
  ["hộp", "quà 5 kg", "hộp quà 5 kg", "box of quà 5 kg", 5_000],
  ["hộp", "6 × 100 g", "hộp 6 × 100 g", "box of 6 × 100 g", 600],
  ["chai", "500 ml", "chai 500 ml", "bottle of 500 ml", null],
  ["lốc", "6", "lốc 6", "multipack of 6", null],
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
