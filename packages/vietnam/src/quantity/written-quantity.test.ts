import { expect, test } from "vitest"
import { findUnit, isUnitCode, units } from "./units"
import { formatQuantity, parseQuantity } from "./written-quantity"

test("a quantity is written after the custom of the language", () => {
  expect(formatQuantity("1.5", "tấn", "vi")).toBe("1,5 tấn")
  expect(formatQuantity("1.5", "tấn", "en")).toBe("1.5 tonnes")
  expect(formatQuantity("1", "tấn", "en")).toBe("1 tonne")
  expect(formatQuantity("1250.50", "kg", "vi")).toBe("1.250,5 kg")
  expect(formatQuantity("100", "hộp", "en")).toBe("100 boxes")
  expect(formatQuantity("3.000", "gói", "vi")).toBe("3 gói")
  expect(() => formatQuantity("1,5", "kg", "vi")).toThrow(RangeError)
})

test.each([
  ["1,5 tấn", "1.5", "tấn"],
  ["02 tạ", "2", "tạ"],
  ["1.200kg", "1200", "kg"],
  ["3 hop", "3", "hộp"],
  ["2 LÍT", "2", "l"],
  ["0,5 ký", "0.5", "kg"],
  ["4 cái", "4", "chiếc"],
])("“%s” is %s %s", (text, amount, unit) => {
  expect(parseQuantity(text)).toEqual({ ok: true, quantity: { amount, unit } })
  expect(parseQuantity(text.normalize("NFD"))).toEqual({ ok: true, quantity: { amount, unit } })
})

test("what does not say one quantity is refused with its reason", () => {
  expect(parseQuantity("1.5 tấn")).toEqual({ ok: false, code: "ambiguous_number" })
  expect(parseQuantity("vài tấn")).toEqual({ ok: false, code: "not_a_number" })
  expect(parseQuantity("-1 tấn")).toEqual({ ok: false, code: "not_a_number" })
  expect(parseQuantity("5")).toEqual({ ok: false, code: "unit_missing" })
  expect(parseQuantity("5 sào")).toEqual({ ok: false, code: "unknown_unit" })
})

test("everything written is read back unchanged", () => {
  for (const { code } of units) {
    expect(parseQuantity(formatQuantity("1234.5", code, "vi"))).toEqual({
      ok: true,
      quantity: { amount: "1234.5", unit: code },
    })
  }
})

test("without accents a unit is found only when no other is spelt alike", () => {
  expect(findUnit("tan")).toBe("tấn")
  expect(findUnit("bó")).toBe("bó")
  expect(findUnit("bộ")).toBe("bộ")
  expect(findUnit("bo")).toBeNull()
})

test("a name every object has is no unit", () => {
  expect(isUnitCode("toString")).toBe(false)
  expect(isUnitCode("tấn")).toBe(true)
  expect(isUnitCode("tấn".normalize("NFD"))).toBe(false)
})
