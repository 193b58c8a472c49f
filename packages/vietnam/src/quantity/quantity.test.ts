import { expect, test } from "vitest"
import { addQuantities, compareQuantities, convert } from "./quantity"
import { units } from "./units"

test("the old weights of the market are 10, 100 and 1,000 kg", () => {
  expect(convert("1", "yến", "kg")).toEqual({ ok: true, amount: "10" })
  expect(convert("1", "tạ", "kg")).toEqual({ ok: true, amount: "100" })
  expect(convert("1.5", "tấn", "kg")).toEqual({ ok: true, amount: "1500" })
  expect(convert("42500", "kg", "tấn")).toEqual({ ok: true, amount: "42.5" })
  expect(convert("0.1", "g", "tấn")).toEqual({ ok: true, amount: "0.0000001" })
  expect(convert("750", "ml", "l")).toEqual({ ok: true, amount: "0.75" })
})

test("a conversion there and back changes nothing", () => {
  const kindred = units.filter((unit) => unit.kind !== "piece")
  for (const from of kindred) {
    for (const to of kindred.filter((unit) => unit.kind === from.kind)) {
      for (const amount of ["1", "0.3", "1234567.891", "0.000001"]) {
        const there = convert(amount, from.code, to.code)
        expect(there.ok).toBe(true)
        if (there.ok) expect(convert(there.amount, to.code, from.code)).toEqual({ ok: true, amount })
      }
    }
  }
})

test("packs become kilograms by the weight of a pack", () => {
  expect(convert("20", "gói", "kg", 500)).toEqual({ ok: true, amount: "10" })
  expect(convert("1", "tấn", "túi", "2500")).toEqual({ ok: true, amount: "400" })
  expect(convert("3", "hộp", "kg")).toEqual({ ok: false, code: "pack_weight_missing" })
  expect(() => convert("3", "hộp", "kg", 0)).toThrow(RangeError)
  expect(() => convert("3", "hộp", "kg", Number.NaN)).toThrow(RangeError)
})

test("what cannot be exact is refused, not rounded", () => {
  expect(convert("1", "kg", "gói", 300)).toEqual({ ok: false, code: "inexact" })
  expect(convert("3", "kg", "gói", 300)).toEqual({ ok: true, amount: "10" })
})

test("kinds are not mixed", () => {
  expect(convert("1", "l", "kg")).toEqual({ ok: false, code: "different_kinds" })
  expect(convert("1", "chai", "l", 500)).toEqual({ ok: false, code: "different_kinds" })
  expect(convert("1", "hộp", "chai", 500)).toEqual({ ok: false, code: "different_kinds" })
  expect(compareQuantities({ amount: "1", unit: "hộp" }, { amount: "1", unit: "chai" }, 500)).toEqual({
    ok: false,
    code: "different_kinds",
  })
})

test("only plain decimals are amounts", () => {
  for (const amount of ["", "1,5", "1e3", " 1", "NaN", ".5", "5."]) {
    expect(convert(amount, "kg", "g"), amount).toEqual({ ok: false, code: "not_a_number" })
  }
})

test("deliveries of different units add up in the unit of the first", () => {
  expect(addQuantities({ amount: "1.5", unit: "tấn" }, { amount: "250", unit: "kg" })).toEqual({
    ok: true,
    quantity: { amount: "1.75", unit: "tấn" },
  })
  expect(addQuantities({ amount: "0.1", unit: "kg" }, { amount: "0.2", unit: "kg" })).toEqual({
    ok: true,
    quantity: { amount: "0.3", unit: "kg" },
  })
  expect(addQuantities({ amount: "5", unit: "kg" }, { amount: "-5", unit: "kg" })).toEqual({
    ok: true,
    quantity: { amount: "0", unit: "kg" },
  })
  expect(addQuantities({ amount: "5", unit: "kg" }, { amount: "1", unit: "l" }).ok).toBe(false)
})

test("a delivery is compared with what was promised", () => {
  expect(compareQuantities({ amount: "42.5", unit: "tấn" }, { amount: "50000", unit: "kg" })).toEqual({
    ok: true,
    order: -1,
  })
  expect(compareQuantities({ amount: "1", unit: "tạ" }, { amount: "100.0", unit: "kg" })).toEqual({
    ok: true,
    order: 0,
  })
  expect(compareQuantities({ amount: "1", unit: "kg" }, { amount: "3", unit: "gói" }, 300)).toEqual({
    ok: true,
    order: 1,
  })
  expect(compareQuantities({ amount: "1", unit: "kg" }, { amount: "x", unit: "kg" })).toEqual({
    ok: false,
    code: "not_a_number",
  })
})
