import { expect, test } from "vitest"

import { isReadable } from "./only-forms"

test("a page reads forms as browsers send them, and nothing else", () => {
  const page = "/kenh-htx/don-hang/order_1"
  expect(isReadable(page, "application/x-www-form-urlencoded;charset=UTF-8")).toBe(true)
  expect(isReadable(page, "multipart/form-data; boundary=----WebKitFormBoundary7MA4")).toBe(true)
  for (const other of ["", "application/json", "text/plain", "multipart/form-data"])
    expect(isReadable(page, other)).toBe(false)
})

test("only a draft is kept from JSON", () => {
  expect(isReadable("/kenh-htx/san-pham/luu/ldraft_1", "application/json")).toBe(true)
  expect(isReadable("/en/kenh-htx/san-pham/luu/ldraft_1", "application/json; charset=utf-8")).toBe(true)
  expect(isReadable("/kenh-htx/san-pham/luu", "application/json")).toBe(false)
})
