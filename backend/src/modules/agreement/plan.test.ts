import { addDays } from "@lienket/vietnam"
import Big from "big.js"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { dayOfPlanned, dueBy, openBy, plannedBy, type Plan } from "./plan"

const evenly: Plan = { quantity: "100", starts_on: "2026-01-01", ends_on: "2026-04-10", schedule: [] }
const season: Plan = {
  quantity: "50",
  starts_on: "2026-01-01",
  ends_on: "2026-12-31",
  schedule: [
    { from: "2026-07-01", until: "2026-07-10", quantity: "20" },
    { from: "2026-09-01", until: "2026-09-30", quantity: "30" },
  ],
}

describe("what a line's plan asks for", () => {
  it("fills its windows evenly, and nothing between them", () => {
    const planned = ["2026-06-30", "2026-07-01", "2026-07-05", "2026-07-10", "2026-08-20", "2026-09-15", "2026-12-31"]
    expect(planned.map((day) => plannedBy(season, day).toFixed())).toEqual(["0", "2", "10", "20", "20", "35", "50"])
  })

  it("owes what windows held once they have closed, and is open to what those hold that have begun", () => {
    expect(dueBy(season, "2026-09-29").toFixed()).toBe("20")
    expect(dueBy(season, "2026-09-30").toFixed()).toBe("50")
    expect(openBy(season, "2026-07-01").toFixed()).toBe("20")
    expect(openBy(season, "2026-09-01").toFixed()).toBe("50")
  })

  it("owes nothing for a tenth of an even term, and all of it on the last day", () => {
    const days = ["2025-12-31", "2026-01-10", "2026-01-20", "2026-04-09", "2026-04-10", "2027-01-01"]
    expect(days.map((day) => dueBy(evenly, day).toFixed())).toEqual(["0", "0", "10", "89", "100", "100"])
  })

  it("knows on which day so much is planned, and that no day has more than all", () => {
    expect(dayOfPlanned(season, Big(10))).toBe("2026-07-05")
    expect(dayOfPlanned(season, Big(21))).toBe("2026-09-01")
    expect(dayOfPlanned(season, Big(50))).toBe("2026-09-30")
    expect(dayOfPlanned(season, Big("50.1"))).toBeNull()
  })

  it("never plans less on a later day, nor owes more than was open, whatever the schedule", () => {
    fc.assert(
      fc.property(planArbitrary, fc.integer({ min: -10, max: 500 }), (plan, offset) => {
        const day = addDays(plan.starts_on, offset)
        const next = addDays(day, 1)
        expect(plannedBy(plan, next).gte(plannedBy(plan, day))).toBe(true)
        expect(dueBy(plan, day).lte(openBy(plan, day))).toBe(true)
        expect(plannedBy(plan, plan.ends_on).toFixed()).toBe(Big(plan.quantity).toFixed())
        const first = dayOfPlanned(plan, plannedBy(plan, day))
        if (plannedBy(plan, day).gt(0)) expect(first !== null && first <= day).toBe(true)
      }),
    )
  })
})

const planArbitrary = fc
  .array(fc.record({ gap: fc.nat(30), length: fc.nat(40), quantity: fc.integer({ min: 1, max: 5_000 }) }), {
    maxLength: 5,
  })
  .map((windows): Plan => {
    const starts_on = "2026-01-01"
    let last = addDays(starts_on, -1)
    const schedule = windows.map(({ gap, length, quantity }) => {
      const from = addDays(last, 1 + gap)
      last = addDays(from, length)
      return { from, until: last, quantity: String(quantity) }
    })
    const sum = windows.reduce((total, { quantity }) => total + quantity, 0)
    return { quantity: String(sum || 7), starts_on, ends_on: sum === 0 ? "2026-06-30" : last, schedule }
  })
