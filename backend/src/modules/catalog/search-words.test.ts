import { expect, test } from "vitest"
import { searchWords } from "./search-words"

test("a name is found however its accents, capitals and marks are typed", () => {
  for (const spelling of [
    "Hoà Bình",
    "Hòa Bình",
    "hoa binh",
    "HÒA-BÌNH",
    "Hòa Bình".normalize("NFD"),
    "  Hoà   Bình! ",
  ]) {
    expect(searchWords(spelling)).toEqual(["hoa", "binh"])
  }
  expect(searchWords("Hoàng Đồng")).toEqual(["hoang", "dong"])
})

test("a code of letters and digits falls into the words between its marks", () => {
  expect(searchWords("Nho NH01-152, túi 500g")).toEqual(["nho", "nh01", "152", "tui", "500g"])
})

test("what has neither letter nor digit asks for nothing", () => {
  expect(searchWords(" !%_'\\ 🍊 ")).toEqual([])
})
