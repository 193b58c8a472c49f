import { orderStates } from "@lienket/contracts"
import { expect, test } from "vitest"

import { countOf, orderListPath, orderTabs, readOrderList, statesOf } from "./order-tabs"

const read = (query: string) => readOrderList(new URLSearchParams(query))

test("every state of an order lies under exactly one tab besides the wider ones", () => {
  const narrow = orderTabs.filter((tab) => !["open", "unpaid", "all"].includes(tab))
  expect(narrow.flatMap((tab) => statesOf(tab) ?? []).sort()).toEqual([...orderStates].sort())
})

test("the list opens on what is to be done", () => {
  expect(read("")).toEqual({ tab: "open", q: "", page: 1 })
})

test("a search looks through all orders unless a tab is named", () => {
  expect(read("q=mai")).toEqual({ tab: "all", q: "mai", page: 1 })
  expect(read("q=mai&tab=delivered").tab).toBe("delivered")
})

test("nonsense in the address shows the list as it opens", () => {
  expect(read("tab=stolen&page=0")).toEqual({ tab: "open", q: "", page: 1 })
  expect(read("page=1e9").page).toBe(1)
  expect(read(`q=${"a".repeat(1_000)}`).q).toHaveLength(100)
})

test("a part of the list has one address, which reads back the same", () => {
  expect(orderListPath({ tab: "open" })).toBe("/kenh-htx/don-hang")
  expect(orderListPath({ tab: "placed", q: "Mai Lan", page: 2 })).toBe("/kenh-htx/don-hang?tab=placed&q=Mai+Lan&page=2")
  for (const tab of orderTabs) {
    for (const q of ["", "LK-7Q4M"]) {
      const filter = { tab, q, page: 3 }
      expect(readOrderList(new URL(orderListPath(filter), "http://shop").searchParams)).toEqual(filter)
    }
  }
})

test("a tab counts the orders of its states", () => {
  const counts = {
    awaiting_payment: 1,
    placed: 2,
    confirmed: 3,
    packed: 4,
    shipped: 5,
    delivered: 6,
    refused: 7,
    parcel_refused: 8,
    returned: 9,
    cancelled: 10,
  }
  expect(countOf("open", counts)).toBe(14)
  expect(countOf("placed", counts)).toBe(2)
  expect(countOf("ended", counts)).toBe(34)
  expect(countOf("all", counts)).toBe(55)
})
