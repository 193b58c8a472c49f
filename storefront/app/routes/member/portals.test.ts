import { organizationKinds } from "@lienket/contracts"
import { expect, test } from "vitest"

import { nextPath, portalOf, portalOfPath, portalPaths } from "./portals"

test("people of every kind of organisation have a place to work", () => {
  expect(organizationKinds.map((kind) => portalPaths[portalOf(kind)])).toEqual([
    "/kenh-htx",
    "/kenh-htx",
    "/kenh-htx",
    "/doanh-nghiep",
    "/lien-minh",
    "/co-quan",
  ])
})

test("a portal is known by its address in both languages", () => {
  expect(portalOfPath("/kenh-htx")).toBe("cooperative")
  expect(portalOfPath("/en/lien-minh/but-toan?group=food")).toBe("alliance")
  expect(portalOfPath("/kenh-htx-gia")).toBeUndefined()
  expect(portalOfPath("/san-pham")).toBeUndefined()
})

test("after signing in one comes back to the page one wanted, filters and all", () => {
  expect(nextPath("/kenh-htx/don-hang?tab=placed&q=mai")).toBe("/kenh-htx/don-hang?tab=placed&q=mai")
  expect(nextPath("/en/lien-minh")).toBe("/en/lien-minh")
  expect(nextPath("/en/moi/aB3_-x")).toBe("/en/moi/aB3_-x")
  expect(nextPath("/moi/a/b")).toBeUndefined()
})

test("an address outside the portals is never followed", () => {
  const traps = [
    "https://example.com/kenh-htx",
    "//example.com/kenh-htx",
    "/\\example.com",
    "/kenh-htx/../gio-hang",
    "/kenh-htx\\..",
    "/kenh-htx\n",
    "/gio-hang",
    "",
    null,
    `/kenh-htx/${"a".repeat(600)}`,
  ]
  expect(traps.map(nextPath)).toEqual(traps.map(() => undefined))
})
