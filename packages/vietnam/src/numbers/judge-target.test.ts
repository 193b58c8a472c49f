import { expect, test } from "vitest"
import { judgeTarget, type TargetAsked } from "./judge-target"
import { readPlanValue } from "./read-plan-value"

const asked = (text: string): TargetAsked => {
  const read = readPlanValue(text)
  if (read === null) throw new Error(text)
  return { ...read, value_to: "value_to" in read ? read.value_to : null }
}
const count = (numerator: number | string) => ({ numerator: String(numerator), denominator: "1", isPercent: false })
const share = (part: number, of: number) => ({ numerator: String(part), denominator: String(of), isPercent: true })

test("more than 50 % is not met by 21 of 42, and is by 22", () => {
  expect(judgeTarget(asked("trên 50%"), share(21, 42))).toBe("not_met")
  expect(judgeTarget(asked("trên 50%"), share(22, 42))).toBe("met")
  expect(judgeTarget(asked("ít nhất 50%"), share(21, 42))).toBe("met")
})

test.each([
  [7, "not_met"],
  [8, "met"],
  [10, "met"],
  [11, "exceeded"],
] as const)("of a plan of 8 to 10, %i is %s", (actual, outcome) => {
  expect(judgeTarget(asked("từ 8-10 HTX"), count(actual))).toBe(outcome)
})

test("a plan of one number is met by it, exceeded by more, and no plan says nothing", () => {
  expect(judgeTarget(asked("08 THT"), count(8))).toBe("met")
  expect(judgeTarget(asked("08 THT"), count(9))).toBe("exceeded")
  expect(judgeTarget(asked("từ 02 HTX trở lên"), count(1))).toBe("not_met")
  expect(judgeTarget(asked("không quá 5 hộ"), count(6))).toBe("not_met")
  expect(judgeTarget(null, count(9))).toBe("no_data")
  expect(judgeTarget(asked("08 THT"), null)).toBe("no_data")
})

test("a third is compared as a third", () => {
  expect(judgeTarget(asked("ít nhất 33,333%"), share(1, 3))).toBe("met")
  expect(judgeTarget(asked("trên 33,334%"), share(1, 3))).toBe("not_met")
  expect(judgeTarget({ bound: "at_least", value: "0.1", value_to: null }, { ...share(1, 10), isPercent: false })).toBe(
    "met",
  )
  expect(() => judgeTarget(asked("trên 50%"), share(1, 0))).toThrow(RangeError)
})

test("for any counts a share is judged as the whole numbers say", () => {
  for (let of = 1; of <= 60; of += 1)
    for (let part = 0; part <= of; part += 1)
      expect(judgeTarget(asked("trên 50%"), share(part, of)), `${part}/${of}`).toBe(2 * part > of ? "met" : "not_met")
})

test.each([
  ["420 triệu đồng/HTX", { bound: "exactly", value: "420000000", unit: "đồng/HTX" }],
  ["ít nhất 1,5 tỷ đồng", { bound: "at_least", value: "1500000000", unit: "đồng" }],
  ["từ 2 tỷ đồng trở lên", { bound: "at_least", value: "2000000000", unit: "đồng" }],
  ["từ 8-10 HTX", { bound: "between", value: "8", value_to: "10", unit: "HTX" }],
  ["ít nhất 01", { bound: "at_least", value: "1", unit: "" }],
])("“%s” says what is planned", (text, value) => {
  expect(readPlanValue(text)).toEqual(value)
})

test.each(["1 tỷ triệu đồng", "vài HTX", "khoảng 2 tỷ đồng", "10-8 HTX", ""])("“%s” says no one value", (text) => {
  expect(readPlanValue(text)).toBeNull()
})
