import { expect, test } from "vitest"
import { parseTargetPhrase } from "./parse-target-phrase"

test.each([
  ["1.036 tổ viên", "exactly", "1036", "tổ viên"],
  ["01THT/xã", "exactly", "1", "THT/xã"],
  ["08 THT", "exactly", "8", "THT"],
  ["05 HTX", "exactly", "5", "HTX"],
  ["từ 02 HTX trở lên", "at_least", "2", "HTX"],
  ["ít nhất 01", "at_least", "1", ""],
  ["trên 50%", "above", "50", "%"],
  ["Dưới 2,5 %", "below", "2.5", "%"],
  ["không quá 5 hộ", "at_most", "5", "hộ"],
  ["từ 3 vụ trở xuống", "at_most", "3", "vụ"],
  ["≥ 500 m2", "at_least", "500", "m2"],
])("“%s” is read as %s %s %s", (text, bound, value, unit) => {
  expect(parseTargetPhrase(text)).toEqual({ ok: true, bound, value, unit })
  expect(parseTargetPhrase(text.normalize("NFD"))).toEqual({ ok: true, bound, value, unit })
})

test("a range keeps both its ends", () => {
  const range = { ok: true, bound: "between", from: "8", to: "10", unit: "HTX" }
  expect(parseTargetPhrase("từ 8-10 HTX")).toEqual(range)
  expect(parseTargetPhrase("8 – 10 HTX")).toEqual(range)
  expect(parseTargetPhrase("từ 08 đến 10 HTX")).toEqual(range)
})

test("what does not say one target is refused", () => {
  expect(parseTargetPhrase("10-8 HTX")).toEqual({ ok: false, code: "range_reversed" })
  expect(parseTargetPhrase("khoảng 5 HTX")).toEqual({ ok: false, code: "not_a_number" })
  expect(parseTargetPhrase("8-10-12 HTX")).toEqual({ ok: false, code: "not_a_number" })
  expect(parseTargetPhrase("vài HTX")).toEqual({ ok: false, code: "not_a_number" })
  expect(parseTargetPhrase("trên 1.5%")).toEqual({ ok: false, code: "ambiguous_number" })
})

test("an amount of money is not taken for a count", () => {
  for (const text of ["420 triệu đồng/HTX", "1 tỷ triệu đồng/HTX", "trên 50k", "300.000 đ"]) {
    expect(parseTargetPhrase(text), text).toEqual({ ok: false, code: "amount_of_money" })
  }
  expect(parseTargetPhrase("12 tổ hợp tác")).toMatchObject({ ok: true, unit: "tổ hợp tác" })
})
