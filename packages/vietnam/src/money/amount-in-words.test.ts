import { expect, test } from "vitest"
import { amountInWords, numberInWords } from "./amount-in-words"

test.each([
  [30_255_200_000, "ba mươi tỷ hai trăm năm mươi lăm triệu hai trăm nghìn đồng"],
  [0, "không đồng"],
  [5, "năm đồng"],
  [10, "mười đồng"],
  [11, "mười một đồng"],
  [14, "mười bốn đồng"],
  [15, "mười lăm đồng"],
  [21, "hai mươi mốt đồng"],
  [24, "hai mươi tư đồng"],
  [55, "năm mươi lăm đồng"],
  [101, "một trăm linh một đồng"],
  [105, "một trăm linh năm đồng"],
  [111, "một trăm mười một đồng"],
  [1_005, "một nghìn không trăm linh năm đồng"],
  [45_000, "bốn mươi lăm nghìn đồng"],
  [1_250_000, "một triệu hai trăm năm mươi nghìn đồng"],
  [1_000_001, "một triệu không trăm linh một đồng"],
  [1_050_000_000, "một tỷ không trăm năm mươi triệu đồng"],
  [1_000_000_000_000, "một nghìn tỷ đồng"],
  [2_500_000_000_000, "hai nghìn năm trăm tỷ đồng"],
  [1_005_000_000_000, "một nghìn không trăm linh năm tỷ đồng"],
  [-1_500, "âm một nghìn năm trăm đồng"],
])("%i is said “%s”", (amount, words) => {
  expect(amountInWords(amount)).toBe(words)
})

test("different amounts are never said alike", () => {
  const said = new Set<string>()
  for (let amount = 0; amount < 3_000; amount += 1) {
    said.add(amountInWords(amount))
    if (amount > 0) said.add(amountInWords(amount * 1_000_003))
  }
  expect(said.size).toBe(3_000 + 2_999)
})

test("a fraction or an unsafe number has no words", () => {
  for (const amount of [0.5, Number.NaN, 2 ** 53]) {
    expect(() => amountInWords(amount)).toThrow(RangeError)
  }
})

test("a count is said without đồng", () => {
  expect(numberInWords(1_036)).toBe("một nghìn không trăm ba mươi sáu")
  expect(numberInWords(0)).toBe("không")
  expect(numberInWords(18)).toBe("mười tám")
})
