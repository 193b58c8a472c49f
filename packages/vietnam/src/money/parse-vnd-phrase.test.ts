import { expect, test } from "vitest"
import { formatVnd } from "./format-vnd"
import { parseVndPhrase } from "./parse-vnd-phrase"

test.each([
  ["30 tỷ 255 triệu 200 nghìn đồng", 30_255_200_000],
  ["1,5 tỷ", 1_500_000_000],
  ["1.036", 1_036],
  ["1.250.000 ₫", 1_250_000],
  ["1.250.000đ", 1_250_000],
  ["₫1,250,000", 1_250_000],
  ["65 triệu", 65_000_000],
  ["30 TỈ", 30_000_000_000],
  ["30ty255trieu", 30_255_000_000],
  ["50k", 50_000],
  ["200 ngàn VND", 200_000],
  ["2 nghìn tỷ đồng", 2_000_000_000_000],
  ["1 tỷ rưỡi", 1_500_000_000],
  ["1 triệu 500 đồng", 1_000_500],
  ["420 triệu.", 420_000_000],
  ["0", 0],
])("“%s” is %i đồng", (text, amountVnd) => {
  expect(parseVndPhrase(text)).toEqual({ ok: true, amountVnd, per: null })
  expect(parseVndPhrase(text.normalize("NFD"))).toEqual({ ok: true, amountVnd, per: null })
})

test("an average says what it is for one of", () => {
  expect(parseVndPhrase("420 triệu đồng/HTX")).toEqual({ ok: true, amountVnd: 420_000_000, per: "HTX" })
  expect(parseVndPhrase("65 triệu/năm")).toEqual({ ok: true, amountVnd: 65_000_000, per: "năm" })
})

test.each([
  "1 tỷ triệu đồng",
  "2 tỷ 5",
  "200 nghìn 30 tỷ",
  "5 triệu 5 triệu",
  "30 tỷ 2.000 triệu",
  "1,5 tỷ 200 triệu",
  "5 rưỡi",
  "1,5 tỷ rưỡi",
  "1 2 3 đồng",
])("“%s” can be read in two ways and is refused", (text) => {
  expect(parseVndPhrase(text)).toEqual({ ok: false, code: "ambiguous_unit" })
})

test.each([
  "",
  "đồng",
  "triệu",
  "15/7/2021",
  "1.036 tổ viên",
  "1e9",
  "ba mươi triệu",
  "5 đồng triệu",
  "5 đồng đồng",
  "<b>5</b>",
])("“%s” is no amount", (text) => {
  expect(parseVndPhrase(text)).toEqual({ ok: false, code: "not_a_number" })
})

test("other refusals say why", () => {
  expect(parseVndPhrase("1.5 tỷ")).toEqual({ ok: false, code: "ambiguous_number" })
  expect(parseVndPhrase("1,250")).toEqual({ ok: false, code: "not_whole_vnd" })
  expect(parseVndPhrase("-5 triệu")).toEqual({ ok: false, code: "negative" })
  expect(parseVndPhrase("9.999.999 tỷ")).toEqual({ ok: false, code: "too_large" })
})

test("what was written for reading is read back unchanged", () => {
  for (const amount of [0, 1, 999, 1_000, 35_000, 1_400_000, 30_255_200_000, Number.MAX_SAFE_INTEGER]) {
    expect(parseVndPhrase(formatVnd(amount, "vi"))).toMatchObject({ ok: true, amountVnd: amount })
  }
  for (const amount of [999, 1_400_000, 30_255_200_000]) {
    expect(parseVndPhrase(formatVnd(amount, "en"))).toMatchObject({ ok: true, amountVnd: amount })
  }
})
