import { expect, test } from "vitest"
import { hasControlCharacters } from "./control-characters"

test("names with accents and emoji are clean, composed or not", () => {
  for (const name of ["Nguyễn Văn Đức", "Nguyễn Văn Đức".normalize("NFD"), "👨‍👩‍👧 Hồng Nhung"]) {
    expect(hasControlCharacters(name)).toBe(false)
  }
})

test("what cannot be stored or misleads the reader is found", () => {
  for (const bad of ["a\u0000b", "a\u001Bb", "a\u0085b", "a\u202Eb", "a\u2028b", "a\uD83Db"]) {
    expect(hasControlCharacters(bad)).toBe(true)
    expect(hasControlCharacters(bad, { multiline: true })).toBe(true)
  }
})

test("line breaks are allowed only in texts of several lines", () => {
  expect(hasControlCharacters("dòng 1\r\n\tdòng 2")).toBe(true)
  expect(hasControlCharacters("dòng 1\r\n\tdòng 2", { multiline: true })).toBe(false)
})
