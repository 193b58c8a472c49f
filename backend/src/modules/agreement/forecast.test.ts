import { describe, expect, it } from "vitest"
import { forecastOf, type Sums } from "./forecast"

const year = { quantity: "365", tolerance_percent: 0, starts_on: "2026-01-01", ends_on: "2026-12-31", schedule: [] }
const harvest = {
  quantity: "60",
  tolerance_percent: 0,
  starts_on: "2026-01-01",
  ends_on: "2026-12-31",
  schedule: [
    { from: "2026-03-01", until: "2026-03-30", quantity: "30" },
    { from: "2026-10-01", until: "2026-10-30", quantity: "30" },
  ],
}
const came = (delivered: string, recent: string, last_on: string | null, changes: Partial<Sums> = {}): Sums => ({
  delivered,
  recent,
  unconfirmed: "0",
  delivery_count: last_on === null ? 0 : 12,
  first_on: last_on === null ? null : "2026-01-10",
  last_on,
  ...changes,
})

describe("what a line will come to", () => {
  it("goes on as it came: half of the year at four fifths of the plan misses it by a fifth", () => {
    const half = forecastOf(year, came("144.8", "48", "2026-06-28"), "2026-06-30")
    expect(half).toMatchObject({ expected: "292", is_at_risk: true, reason: "too_slow" })
    expect(half.finishes_on !== null && half.finishes_on > "2026-12-31").toBe(true)
  })

  it("is no risk while it keeps the plan, and says when it ends", () => {
    const kept = forecastOf(year, came("181", "60", "2026-06-28"), "2026-06-30")
    expect(kept).toMatchObject({ expected: "365", is_at_risk: false, reason: null, finishes_on: "2026-12-31" })
    const ahead = forecastOf(year, came("362", "120", "2026-06-28"), "2026-06-30")
    expect(ahead.finishes_on !== null && ahead.finishes_on < "2026-07-10").toBe(true)
  })

  it("believes lately as much as ever: what has stopped is a risk before the year is over", () => {
    expect(forecastOf(year, came("120", "0", "2026-04-30"), "2026-06-30")).toMatchObject({
      is_at_risk: true,
      reason: "silent",
    })
  })

  it("does not mistake a season without a harvest for silence", () => {
    const summer = forecastOf(harvest, came("30", "0", "2026-03-29"), "2026-08-15")
    expect(summer).toMatchObject({ expected: "60", is_at_risk: false, finishes_on: "2026-10-30" })
  })

  it("says nothing before a tenth was to come, and that a line never begun is late", () => {
    expect(forecastOf(year, came("0", "0", null), "2026-01-20").is_at_risk).toBe(false)
    expect(forecastOf(year, came("0", "0", null), "2026-03-01")).toMatchObject({
      is_at_risk: true,
      reason: "late_start",
      finishes_on: null,
    })
  })

  it("forgives what the agreement tolerates", () => {
    const tolerant = { ...year, tolerance_percent: 20 }
    expect(forecastOf(tolerant, came("144.8", "48", "2026-06-28"), "2026-06-30").is_at_risk).toBe(false)
  })

  it("says so when there is no time left", () => {
    expect(forecastOf(year, came("300", "40", "2026-12-08"), "2026-12-10")).toMatchObject({
      is_at_risk: true,
      reason: "time_is_up",
    })
  })
})
