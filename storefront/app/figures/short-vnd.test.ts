import { expect, test } from "vitest"

import { shortVnd } from "./short-vnd"

const vi = (amount: number) => shortVnd(amount, "vi").replace("\u00A0", " ")

test("an amount keeps three digits and its word", () => {
  expect(vi(1_254_900_000)).toBe("1,25 tỷ")
  expect(vi(34_549_999)).toBe("34,5 tr")
  expect(vi(345_000_000)).toBe("345 tr")
  expect(vi(980_000)).toBe("980 ng")
  expect(vi(12_345_000_000_000)).toBe("12.345 tỷ")
})

test("whole amounts carry no empty decimals", () => {
  expect(vi(2_000_000_000)).toBe("2 tỷ")
  expect(vi(2_500_000)).toBe("2,5 tr")
})

test("halves go up", () => {
  expect(vi(1_255_000_000)).toBe("1,26 tỷ")
  expect(vi(34_550_000)).toBe("34,6 tr")
})

test("what rounds up to the next word takes the next word", () => {
  expect(vi(999_999_999)).toBe("1 tỷ")
  expect(vi(999_499_999)).toBe("999 tr")
  expect(vi(999_500_000)).toBe("1 tỷ")
  expect(vi(9_999_999)).toBe("10 tr")
  expect(vi(99_999_999)).toBe("100 tr")
})

test("small change, nothing and returns are written out", () => {
  expect(vi(0)).toBe("0")
  expect(vi(999)).toBe("999")
  expect(vi(1_000)).toBe("1 ng")
  expect(vi(-34_500_000)).toBe("-34,5 tr")
})

test("English has its own words and point", () => {
  expect(shortVnd(1_254_900_000, "en")).toBe("1.25\u00A0bn")
  expect(shortVnd(34_549_999, "en")).toBe("34.5\u00A0m")
})
