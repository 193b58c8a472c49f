import { expect, test } from "vitest"

import { productListPath, readProductList } from "./product-tabs"

test("every part of the list has one address, and it is read back", () => {
  for (const filter of [
    { tab: "on_sale", q: "", page: 1 },
    { tab: "drafts", q: "mật ong", page: 3 },
    { tab: "archived", q: "", page: 2 },
  ] as const) {
    const path = productListPath(filter)
    expect(readProductList(new URLSearchParams(path.split("?")[1] ?? ""))).toEqual(filter)
  }
})

test("an address that says nothing sensible is the list of what is on sale", () => {
  expect(readProductList(new URLSearchParams("tab=x&page=-1"))).toEqual({ tab: "on_sale", q: "", page: 1 })
})
