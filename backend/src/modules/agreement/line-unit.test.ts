import { expect, it } from "vitest"
import { gramsOfUnit, inLineUnit } from "./line-unit"

it("brings masses and packs of known weight to the unit of a line exactly, and refuses the rest with the reason", () => {
  const tonnes = { unit: "tấn", pack_grams: null }
  const packs = { unit: "gói", pack_grams: 300 }
  expect(inLineUnit("25.5", "tạ", tonnes)).toEqual({ ok: true, amount: "2.55" })
  expect(inLineUnit("3", "yến", tonnes)).toEqual({ ok: true, amount: "0.03" })
  expect(inLineUnit("1.5", "kg", packs)).toEqual({ ok: true, amount: "5" })
  expect(inLineUnit("1", "kg", packs)).toEqual({ ok: false, code: "inexact" })
  expect(inLineUnit("1", "hộp", packs)).toEqual({ ok: false, code: "different_kinds" })
  expect(inLineUnit("1", "kg", { unit: "hộp", pack_grams: null })).toEqual({ ok: false, code: "pack_weight_missing" })
  expect(inLineUnit("1", "l", tonnes)).toEqual({ ok: false, code: "different_kinds" })
  expect(
    ["tấn", "gói", "hộp", "l"].map((unit) => gramsOfUnit({ unit, pack_grams: unit === "gói" ? 300 : null })),
  ).toEqual([1_000_000, 300, null, null])
})
