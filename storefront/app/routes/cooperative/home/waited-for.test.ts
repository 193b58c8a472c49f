import { expect, test } from "vitest"

import { waitedFor } from "./waited-for"

const now = "2026-11-22T08:00:00.000Z"

test("a wait is told in the largest unit that fills", () => {
  expect(waitedFor("2026-11-22T07:20:00.000Z", now)).toEqual({ unit: "minutes", count: 40 })
  expect(waitedFor("2026-11-22T05:01:00.000Z", now)).toEqual({ unit: "hours", count: 2 })
  expect(waitedFor("2026-11-19T09:00:00.000Z", now)).toEqual({ unit: "days", count: 2 })
})

test("an order of this moment has waited a minute, also when two clocks disagree", () => {
  expect(waitedFor(now, now)).toEqual({ unit: "minutes", count: 1 })
  expect(waitedFor("2026-11-22T08:00:30.000Z", now)).toEqual({ unit: "minutes", count: 1 })
})
