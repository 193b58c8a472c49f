import { describe, expect, it } from "vitest"
import { averageShare, paceOfAll, nothingRecorded as none, progressOf, type LineFacts, type LineSums } from "./progress"

const line: LineFacts = {
  id: "agl_1",
  title: "Na Chi Lăng",
  unit: "tấn",
  quantity: "50",
  tolerance_percent: 0,
  starts_on: "2026-01-01",
  ends_on: "2026-12-31",
  schedule: [
    { from: "2026-07-01", until: "2026-07-31", quantity: "20" },
    { from: "2026-08-01", until: "2026-08-31", quantity: "30" },
  ],
}
const some = (delivered: string): LineSums => ({ ...none, delivered, delivery_count: 1, last_on: "2026-07-20" })
const paceOn = (day: string, sums: LineSums, facts: LineFacts = line) => progressOf(facts, sums, day, true).pace

describe("how far a line is carried out", () => {
  it("is a share of what was promised: 42,5 of 50 tonnes are 85 %, 60 are 120 %", () => {
    const shares = ["0", "42.5", "49.9975", "60"].map(
      (delivered) => progressOf(line, some(delivered), "2026-09-01", true).share_bp,
    )
    expect(shares).toEqual([0, 8_500, 10_000, 12_000])
  })

  it("is measured by its schedule", () => {
    expect(paceOn("2026-07-20", some("5"))).toBe("on_time")
    expect(paceOn("2026-07-20", some("21"))).toBe("ahead")
    expect(paceOn("2026-07-31", some("19.999"))).toBe("behind")
    expect(paceOn("2026-07-31", some("20"))).toBe("on_time")
    expect(paceOn("2026-08-31", some("50"))).toBe("fulfilled")
  })

  it("forgives what the agreement tolerates", () => {
    const tolerant = { ...line, tolerance_percent: 10 }
    expect(paceOn("2026-07-31", some("18"), tolerant)).toBe("on_time")
    expect(paceOn("2026-08-31", some("45"), tolerant)).toBe("fulfilled")
    expect(paceOn("2026-08-31", some("44.9"), tolerant)).toBe("behind")
  })

  it("has no report when nothing was recorded, which is not nought and not behind", () => {
    expect(paceOn("2025-12-31", none)).toBe("not_due")
    expect(paceOn("2026-01-20", none)).toBe("not_due")
    expect(paceOn("2026-02-15", none)).toBe("no_report")
    expect(paceOn("2026-08-31", none)).toBe("no_report")
    expect(paceOn("2026-07-31", { ...none, unconfirmed: "5", unconfirmed_count: 1 })).toBe("behind")
  })

  it("promises nothing about a line that is not running", () => {
    expect(progressOf(line, some("1"), "2026-08-15", false).forecast).toBeNull()
  })
})

describe("lines together", () => {
  it("have the pace of the one that needs somebody most", () => {
    const together = (...paces: readonly ("fulfilled" | "behind" | "no_report" | "on_time" | "not_due")[]) =>
      paceOfAll(paces.map((pace) => ({ pace, due: "0" })))
    expect(together("fulfilled", "on_time")).toBe("on_time")
    expect(together("fulfilled", "behind")).toBe("behind")
    expect(together("no_report", "no_report", "not_due")).toBe("no_report")
    expect(together("no_report", "on_time")).toBe("behind")
    expect(together("fulfilled", "fulfilled")).toBe("fulfilled")
  })

  it("average their shares capped at the whole, over those that have one", () => {
    expect(averageShare([12_000, 5_000, null])).toBe(7_500)
    expect(averageShare([null])).toBeNull()
  })
})
