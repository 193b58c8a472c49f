import { describe, expect, it } from "vitest"
import { lengthOf, monthRangeOf, monthsOf, yearBefore } from "./period"

const today = new Date("2026-11-22T05:00:00Z")

describe("the months of a question about sales", () => {
  it("are the last twelve when nothing is asked, this month included", () => {
    const range = monthRangeOf({}, today)
    expect(range).toEqual({ from: "2025-12", until: "2026-11" })
    expect(monthsOf(range)).toHaveLength(12)
  })

  it("turn with the month in Viet Nam, not in London", () => {
    expect(monthRangeOf({}, new Date("2026-11-30T17:00:00Z")).until).toBe("2026-12")
    expect(monthRangeOf({}, new Date("2026-11-30T16:59:59Z")).until).toBe("2026-11")
  })

  it("run to this month when only their beginning is asked", () => {
    expect(monthRangeOf({ from: "2026-01" }, today)).toEqual({ from: "2026-01", until: "2026-11" })
  })

  it("are the year up to the end that is asked", () => {
    expect(monthRangeOf({ until: "2026-02" }, today)).toEqual({ from: "2025-03", until: "2026-02" })
  })

  it("are listed over the turn of a year", () => {
    expect(monthsOf({ from: "2025-11", until: "2026-02" })).toEqual(["2025-11", "2025-12", "2026-01", "2026-02"])
  })

  it("are one when they begin where they end, and none when they end before they begin", () => {
    expect(monthsOf({ from: "2026-05", until: "2026-05" })).toEqual(["2026-05"])
    expect(monthsOf({ from: "2026-05", until: "2026-04" })).toEqual([])
    expect(lengthOf({ from: "2026-05", until: "2026-01" })).toBeLessThan(1)
  })

  it("are compared with the same months a year before", () => {
    expect(yearBefore({ from: "2026-02", until: "2026-03" })).toEqual({ from: "2025-02", until: "2025-03" })
  })
})
