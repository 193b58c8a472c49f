import { expect, test } from "vitest"
import { seasonText } from "./season-text"

test.each([
  [[], null, null],
  [[7, 8, 9], "tháng 7 đến tháng 9", "July to September"],
  [[12, 1, 11, 5], "tháng 5, tháng 11 đến tháng 1", "May, November to January"],
  [[3], "tháng 3", "March"],
  [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], "quanh năm", "all year"],
] as const)("the months %j are said as “%s”", (months, vi, en) => {
  expect([seasonText(months, "vi"), seasonText(months, "en")]).toEqual([vi, en])
})

test("what is no month is refused", () => {
  expect(() => seasonText([0], "vi")).toThrow(RangeError)
  expect(() => seasonText([1.5], "vi")).toThrow(RangeError)
})
