import { expect, test } from "vitest"
import { parseDatePhrase } from "./parse-date-phrase"

test.each([
  ["15/7/2021", "2021-07-15"],
  ["06/8/2021", "2021-08-06"],
  ["ngày 12 tháng 6 năm 2024", "2024-06-12"],
  ["Ngày 30-4-2024", "2024-04-30"],
])("“%s” is %s, the day first", (text, date) => {
  expect(parseDatePhrase(text)).toEqual({ ok: true, precision: "day", date })
  expect(parseDatePhrase(text.normalize("NFD"))).toEqual({ ok: true, precision: "day", date })
})

test("a blank day leaves the month", () => {
  expect(parseDatePhrase("ngày tháng 6 năm 2024")).toEqual({ ok: true, precision: "month", month: "2024-06" })
  expect(parseDatePhrase("tháng 11/2026")).toEqual({ ok: true, precision: "month", month: "2026-11" })
})

test("a missing year is asked for, not guessed", () => {
  expect(parseDatePhrase("Ngày 26 - 2")).toEqual({ ok: false, code: "year_missing" })
  expect(parseDatePhrase("ngày 26 tháng 2")).toEqual({ ok: false, code: "year_missing" })
})

test("days that are not in the calendar are refused", () => {
  expect(parseDatePhrase("31/2/2024")).toEqual({ ok: false, code: "no_such_date" })
  expect(parseDatePhrase("7/15/2021")).toEqual({ ok: false, code: "no_such_date" })
  expect(parseDatePhrase("hôm qua")).toEqual({ ok: false, code: "not_a_date" })
  expect(parseDatePhrase("")).toEqual({ ok: false, code: "not_a_date" })
})
