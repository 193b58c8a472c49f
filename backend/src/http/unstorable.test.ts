import { expect, test } from "vitest"
import { unstorableIn } from "./unstorable"

test("a text with a NUL or half a pair is found where it stands, in keys as well", () => {
  expect(unstorableIn({ q: "mật\0ong" })).toBe("q")
  expect(unstorableIn({ content: { variants: [{ unit: "chai" }, { unit: "t\ud800" }] } })).toBe(
    "content.variants.1.unit",
  )
  expect(unstorableIn({ content: { "a\0": 1 } })).toBe("content")
})

test("whole texts of any script, emoji and numbers are left alone", () => {
  expect(unstorableIn({ q: "Mật ong 😀 ແຂວງ", n: 1, none: null, list: [true, ["x"]] })).toBeUndefined()
  expect(unstorableIn(undefined)).toBeUndefined()
})
