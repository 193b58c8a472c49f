import { expect, test } from "vitest"
import { formatVndPhrase } from "./format-vnd-phrase"
import { parseVndPhrase } from "./parse-vnd-phrase"

test.each([
  [30_255_200_000, "30 tỷ 255 triệu 200 nghìn đồng"],
  [420_000_000, "420 triệu đồng"],
  [1_000_000_500, "1 tỷ 500 đồng"],
  [2_500_000_000_000, "2.500 tỷ đồng"],
  [0, "0 đồng"],
  [7, "7 đồng"],
])("%i đồng is written “%s”", (amountVnd, phrase) => {
  expect(formatVndPhrase(amountVnd)).toBe(phrase)
})

test("what is written is read back as the same amount", () => {
  for (let index = 1; index < 4_000; index += 1) {
    const amountVnd = (index * 7_919_000_003) % 9_000_000_000_000
    expect(parseVndPhrase(formatVndPhrase(amountVnd))).toEqual({ ok: true, amountVnd, per: null })
  }
})

test("an amount below nought or with a fraction has no phrase", () => {
  for (const amountVnd of [-1, 0.5]) expect(() => formatVndPhrase(amountVnd)).toThrow(RangeError)
})
