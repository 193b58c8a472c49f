import { expect, test } from "vitest"

import { returnPath } from "./return-path"

test("who signed in on the way somewhere in the shop gets there", () => {
  expect(returnPath("/thanh-toan")).toBe("/thanh-toan")
  expect(returnPath("/thanh-toan/dia-chi")).toBe("/thanh-toan/dia-chi")
  expect(returnPath("/tai-khoan?trang=2")).toBe("/tai-khoan?trang=2")
  expect(returnPath("/")).toBe("/")
})

test("the language is the reader's, not the address's", () => {
  expect(returnPath("/en/thanh-toan")).toBe("/thanh-toan")
})

test("without a place to go there is the account", () => {
  expect(returnPath(null)).toBe("/tai-khoan")
  expect(returnPath("")).toBe("/tai-khoan")
})

test.each([
  "https://evil.example/tai-khoan",
  "//evil.example/tai-khoan",
  "/\\evil.example",
  "/\t/evil.example",
  "/\n/evil.example",
  "\\\\evil.example",
  "javascript:alert(1)",
  "/tai-khoan/../../\\evil.example",
  "tai-khoan",
])("nobody is led away by %j", (asked) => {
  expect(returnPath(asked)).toBe("/tai-khoan")
})

test("a path that climbs out of an allowed page is judged by where it ends", () => {
  expect(returnPath("/tai-khoan/../kenh-htx")).toBe("/tai-khoan")
})

test("portals and machines' addresses are not for consumers", () => {
  expect(returnPath("/kenh-htx")).toBe("/tai-khoan")
  expect(returnPath("/media/x.png")).toBe("/tai-khoan")
  expect(returnPath("/thanh-toanx")).toBe("/tai-khoan")
})

test("signing in never leads back to signing in, nor out again", () => {
  expect(returnPath("/tai-khoan/dang-nhap?tiep=/tai-khoan/dang-nhap")).toBe("/tai-khoan")
  expect(returnPath("/tai-khoan/dang-xuat")).toBe("/tai-khoan")
})
