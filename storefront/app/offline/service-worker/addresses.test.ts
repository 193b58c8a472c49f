import { expect, test } from "vitest"

import { isKept, isPortal, isSignOut, keyOf, linksToKeep } from "./addresses"

test("today's work is kept, in both languages, and nothing else of the portal or the shop", () => {
  for (const path of [
    "/kenh-htx",
    "/en/kenh-htx",
    "/kenh-htx/don-hang",
    "/kenh-htx/don-hang/order_01KB",
    "/en/kenh-htx/ban-ngoai",
    "/kenh-htx/ban-ngoai/ghi",
    "/kenh-htx/tin-nhan",
    "/kenh-htx/thoa-thuan",
    "/kenh-htx/thoa-thuan/agr_9fe121e152cfacbf",
    "/en/kenh-htx/thoa-thuan/agr_9fe121e152cfacbf/giao-hang",
  ]) {
    expect([path, isKept(path), isPortal(path)]).toEqual([path, true, true])
  }
  for (const path of [
    "/",
    "/san-pham/mat-ong",
    "/kenh-htx/don-hang/order_01KB/phieu-giao",
    "/kenh-htx/ban-ngoai/sale_1/sua",
    "/kenh-htx/thoa-thuan/agr_9fe121e152cfacbf/giao-hang/adel_1",
    "/kenh-htx.webmanifest",
    "/lien-minh",
    "/dang-nhap-don-vi",
  ]) {
    expect([path, isKept(path)]).toEqual([path, false])
  }
  expect(isPortal("/kenh-htx-khac")).toBe(false)
})

test("signing out is noticed by its form, with and without JavaScript", () => {
  expect(isSignOut("/dang-xuat-don-vi")).toBe(true)
  expect(isSignOut("/en/dang-xuat-don-vi.data")).toBe(true)
  expect(isSignOut("/kenh-htx")).toBe(false)
})

test("the form for a sale is one page, whatever is chosen on it; parts of a list are pages of their own", () => {
  expect(keyOf(new URL("http://shop/kenh-htx/ban-ngoai/ghi?sp=variant_1"))).toBe("/kenh-htx/ban-ngoai/ghi")
  expect(keyOf(new URL("http://shop/kenh-htx/don-hang?tab=shipped"))).toBe("/kenh-htx/don-hang?tab=shipped")
})

test("a page names what is worth keeping with it", () => {
  const html = `<a class="card" href="/kenh-htx/don-hang" data-discover="true">Đơn</a>
    <a data-keep="true" class="button" href="/kenh-htx/thoa-thuan/agr_1" data-discover="true">Thỏa thuận</a>
    <a href="https://elsewhere.example/" data-keep>Nơi khác</a>`
  expect(linksToKeep(html)).toEqual(["/kenh-htx/thoa-thuan/agr_1"])
})
