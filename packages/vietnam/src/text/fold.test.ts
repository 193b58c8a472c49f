import { expect, test } from "vitest"
import { fold, slugify, toAscii, toNfc } from "./fold"

test("a search without accents finds the name with them", () => {
  expect(fold("Hoàng Đồng")).toBe("hoang dong")
  expect(fold("hoang dong")).toBe("hoang dong")
})

test("the place of the tone mark does not matter", () => {
  expect(fold("Hoà Bình")).toBe(fold("Hòa Bình"))
  expect(fold("Thuỷ sản")).toBe(fold("Thủy sản"))
})

test("composed and decomposed spellings of a name are one", () => {
  const name = "Đường Ngõ Bưởi, Ẩm thực"
  expect(fold(name.normalize("NFD"))).toBe(fold(name))
  expect(toNfc(name.normalize("NFD"))).toBe(name)
})

test("every Vietnamese letter folds to a plain one", () => {
  const letters = "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ"
  expect(fold(letters)).toMatch(/^[a-z]+$/)
  expect(fold(letters.toUpperCase())).toBe(fold(letters))
})

test("spaces of all kinds become one", () => {
  expect(fold("  Bắc\u00A0 Sơn\n")).toBe("bac son")
})

test("a name becomes a readable address", () => {
  expect(slugify("Miến dong Tài Hoan – gói 500 g")).toBe("mien-dong-tai-hoan-goi-500-g")
  expect(slugify("Gạo tôm–lúa sinh thái")).toBe("gao-tom-lua-sinh-thai")
  expect(slugify("🍯")).toBe("")
})

test("text for a bank keeps its case and loses what a bank cannot carry", () => {
  expect(toAscii("TT ĐƠN HÀNG LS26110001")).toBe("TT DON HANG LS26110001")
  expect(toAscii("Mật ong “rừng” 🍯 & nghệ*")).toBe("Mat ong rung nghe")
  expect(toAscii("Đ".normalize("NFD"))).toBe("D")
})
