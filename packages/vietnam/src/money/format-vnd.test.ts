import { expect, test } from "vitest"
import { formatVnd } from "./format-vnd"

test("an amount is written after the custom of the language", () => {
  expect(formatVnd(1_250_000, "vi")).toBe("1.250.000\u00A0₫")
  expect(formatVnd(1_250_000, "en")).toBe("₫1,250,000")
  expect(formatVnd(30_255_200_000, "vi")).toBe("30.255.200.000\u00A0₫")
  expect(formatVnd(0, "vi")).toBe("0\u00A0₫")
  expect(formatVnd(999, "en")).toBe("₫999")
})

test("what is owed the other way carries a minus", () => {
  expect(formatVnd(-45_000, "vi")).toBe("-45.000\u00A0₫")
  expect(formatVnd(-45_000, "en")).toBe("-₫45,000")
})

test("a fraction of a đồng is a mistake of the caller", () => {
  for (const amount of [0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53]) {
    expect(() => formatVnd(amount, "vi")).toThrow(RangeError)
  }
})
