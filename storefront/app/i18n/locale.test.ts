import { expect, test } from "vitest"

import { localeOfPath, localePath, pathWithoutLocale } from "./locale"

test("an address under /en is English and every other one is Vietnamese", () => {
  expect(localeOfPath("/")).toBe("vi")
  expect(localeOfPath("/san-pham/mat-ong")).toBe("vi")
  expect(localeOfPath("/en")).toBe("en")
  expect(localeOfPath("/en/san-pham")).toBe("en")
})

test("a Vietnamese page whose name merely begins with en is not taken for English", () => {
  expect(localeOfPath("/en-ngo")).toBe("vi")
  expect(pathWithoutLocale("/en-ngo")).toBe("/en-ngo")
})

test("the language switch keeps the page and its filters", () => {
  expect(localePath("en", "/san-pham?nhom=thuc-pham&trang=2")).toBe("/en/san-pham?nhom=thuc-pham&trang=2")
  expect(localePath("vi", "/en/san-pham?nhom=thuc-pham#ket-qua")).toBe("/san-pham?nhom=thuc-pham#ket-qua")
})

test("the home page has one address in each language", () => {
  expect(localePath("en", "/")).toBe("/en")
  expect(localePath("vi", "/en")).toBe("/")
  expect(localePath("en", "/?q=mat%20ong")).toBe("/en?q=mat%20ong")
})

test("giving a path its language twice changes nothing", () => {
  expect(localePath("en", localePath("en", "/htx/quang-lac"))).toBe("/en/htx/quang-lac")
})

test("an address outside the shop gets no language", () => {
  expect(localePath("en", "https://example.com/san-pham")).toBe("https://example.com/san-pham")
  expect(localePath("en", "//example.com")).toBe("//example.com")
  expect(localePath("en", "#noi-dung")).toBe("#noi-dung")
})
