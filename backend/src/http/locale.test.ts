import { expect, test } from "vitest"
import { localeOf } from "./locale"

test("an answer is Vietnamese unless the caller prefers English", () => {
  const cases = {
    "": "vi",
    "vi-VN": "vi",
    en: "en",
    "en-GB,vi;q=0.8": "en",
    "fr,vi;q=0.5,en;q=0.4": "vi",
    "vi;q=0.1,en;q=0.9": "en",
    "en;q=0": "vi",
    zh: "vi",
  }
  expect(Object.keys(cases).map((header) => localeOf(header))).toEqual(Object.values(cases))
  expect(localeOf(undefined)).toBe("vi")
})
