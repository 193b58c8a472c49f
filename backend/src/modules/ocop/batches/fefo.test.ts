import { expect, test } from "vitest"
import { allocateLots, type LotStock } from "./fefo"

const day = "2026-11-26"
const lot = (
  batch_id: string,
  expires_on: string | null,
  remaining: number,
  more: Partial<LotStock> = {},
): LotStock => ({
  batch_id,
  expires_on,
  remaining,
  produced_on: "2026-11-01",
  state: "active",
  ...more,
})

test("what expires first goes out first, and the next lot gives the rest", () => {
  const lots = [lot("later", "2027-01-31", 10), lot("sooner", "2026-12-15", 3)]
  expect(allocateLots(5, lots, day)).toEqual([
    { batch_id: "sooner", quantity: 3 },
    { batch_id: "later", quantity: 2 },
  ])
  expect(allocateLots(3, lots, day)).toEqual([{ batch_id: "sooner", quantity: 3 }])
})

test("a lot is good on its last day and no day longer", () => {
  expect(allocateLots(1, [lot("today", day, 1)], day)).toEqual([{ batch_id: "today", quantity: 1 }])
  expect(allocateLots(1, [lot("yesterday", "2026-11-25", 1)], day)).toEqual([])
})

test("a recalled or closed lot gives nothing, however much is left of it", () => {
  const lots = [lot("recalled", "2026-12-01", 9, { state: "recalled" }), lot("closed", null, 9, { state: "closed" })]
  expect(allocateLots(4, lots, day)).toEqual([])
})

test("of lots that expire together the older goes first, and what never expires goes last", () => {
  const lots = [
    lot("never", null, 1),
    lot("young", "2026-12-15", 1, { produced_on: "2026-11-10" }),
    lot("old", "2026-12-15", 1, { produced_on: "2026-10-10" }),
  ]
  expect(allocateLots(3, lots, day).map(({ batch_id }) => batch_id)).toEqual(["old", "young", "never"])
})

test("what no lot covers stays without one", () => {
  expect(allocateLots(7, [lot("only", null, 4), lot("empty", null, 0)], day)).toEqual([
    { batch_id: "only", quantity: 4 },
  ])
})
