import { expect, test } from "vitest"
import { formatDecimal } from "./format-decimal"
import { readNumber } from "./read-number"

test("a dot groups thousands and a comma starts the decimals", () => {
  expect(readNumber("1.036")).toEqual({ ok: true, value: "1036" })
  expect(readNumber("1,5")).toEqual({ ok: true, value: "1.5" })
  expect(readNumber("1.250.000,50")).toEqual({ ok: true, value: "1250000.5" })
})

test("leading zeros of official papers mean nothing", () => {
  expect(readNumber("08")).toEqual({ ok: true, value: "8" })
  expect(readNumber("00")).toEqual({ ok: true, value: "0" })
  expect(readNumber("0,50")).toEqual({ ok: true, value: "0.5" })
})

test("English grouping is taken where it cannot be anything else", () => {
  expect(readNumber("1,250,000")).toEqual({ ok: true, value: "1250000" })
  expect(readNumber("1,250")).toEqual({ ok: true, value: "1.25" })
})

test("a number that fits no one rule is refused", () => {
  for (const text of ["1.5", "1.03", "0.500", "1.0360", "1,2,3", "1.036.5", "1,250.50", "1.", "1,"]) {
    expect(readNumber(text), text).toEqual({ ok: false, code: "ambiguous_number" })
  }
})

test("what is no number is said to be none", () => {
  for (const text of ["", "  ", "-5", "1e9", "NaN", "１２", ",5", "5 kg", "1 000"]) {
    expect(readNumber(text), text).toEqual({ ok: false, code: "not_a_number" })
  }
})

test("what was written in Vietnamese is read back unchanged", () => {
  for (const value of ["0", "7", "999", "1000", "30255200000", "1036.25", "0.001", "123456.7"]) {
    expect(readNumber(formatDecimal(value, "vi")), value).toEqual({ ok: true, value })
  }
})

test("decimals are written after the custom of the language", () => {
  expect(formatDecimal("1250.5", "vi")).toBe("1.250,5")
  expect(formatDecimal("1250.5", "en")).toBe("1,250.5")
  expect(formatDecimal("-1000000.1234", "en")).toBe("-1,000,000.1234")
  expect(() => formatDecimal("1e21", "vi")).toThrow(RangeError)
})
