import { addDays } from "@lienket/vietnam"
import fc from "fast-check"
import { expect, it } from "vitest"
import { reminderStep, reminderSteps, standingOf } from "./standing"

const quarter = { until: "2026-09-30" }

it("a report runs, is due, and is late by so many days; what counts is the first time that it was sent", () => {
  const on = (today: string, sent: string | null = null) => standingOf(quarter, 10, sent, today)
  expect(on("2026-09-30")).toEqual({ standing: "open", due_on: "2026-10-10", days_late: 0 })
  expect(on("2026-10-10")).toMatchObject({ standing: "due", days_late: 0 })
  expect(on("2026-10-11")).toMatchObject({ standing: "never", days_late: 1 })
  expect(on("2026-12-01", "2026-10-10")).toMatchObject({ standing: "in_time", days_late: 0 })
  expect(on("2026-12-01", "2026-10-15")).toMatchObject({ standing: "late", days_late: 5 })
})

it("reminders come seven days and a day before, and one, seven and fourteen days after", () => {
  const on = (days: number) => reminderStep("2026-10-10", addDays("2026-10-10", days))
  expect([-8, -7, -2, -1, 0, 1, 6, 7, 13, 14, 20, 21].map(on)).toEqual([
    null,
    "before_7",
    "before_7",
    "before_1",
    "before_1",
    "after_1",
    "after_1",
    "after_7",
    "after_7",
    "after_14",
    "after_14",
    null,
  ])
})

it("whoever looks on any days gives each step at most once, in their order", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: -30, max: 40 })), (days) => {
      const given = days
        .toSorted((one, other) => one - other)
        .flatMap((day) => reminderStep("2026-10-10", addDays("2026-10-10", day)) ?? [])
      const once = [...new Set(given)]
      expect(once).toEqual(reminderSteps.filter((step) => once.includes(step)))
    }),
  )
})
