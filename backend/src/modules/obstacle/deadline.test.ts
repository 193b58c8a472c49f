import { expect, it } from "vitest"
import { daysLeft, deadlineOf, reminderStep } from "./deadline"

it("the usual deadline is counted in working days, one that is named holds as it is", () => {
  expect(deadlineOf("2026-11-26", 15, undefined)).toEqual({ ok: true, due_on: "2026-12-17" })
  expect(deadlineOf("2026-11-26", 15, "2026-11-26")).toEqual({ ok: true, due_on: "2026-11-26" })
  expect(deadlineOf("2026-11-26", 15, "2026-11-28")).toEqual({ ok: true, due_on: "2026-11-30" })
})

it("a deadline in the past, or in a year whose holidays nobody knows, is refused", () => {
  expect(deadlineOf("2026-11-26", 15, "2026-11-25")).toEqual({ ok: false, code: "date_in_past" })
  expect(deadlineOf("2026-11-26", 15, "2031-01-02")).toEqual({ ok: false, code: "calendar_unknown" })
  expect(deadlineOf("2030-12-30", 15, undefined)).toEqual({ ok: false, code: "calendar_unknown" })
  expect(deadlineOf("2031-03-03", 15, undefined)).toEqual({ ok: false, code: "calendar_unknown" })
})

it("days left are working days, and one is late from the day after, also on a weekend", () => {
  expect(daysLeft("2026-11-27", "2026-11-26")).toBe(1)
  expect(daysLeft("2026-11-27", "2026-11-27")).toBe(0)
  expect(daysLeft("2026-11-27", "2026-11-28")).toBe(-1)
  expect(daysLeft("2026-11-27", "2026-11-30")).toBe(-1)
  expect(daysLeft("2026-11-27", "2026-12-01")).toBe(-2)
  expect(daysLeft("2031-01-02", "2030-12-31")).toBeNull()
})

it("one reminder goes out before a deadline, then one in each interval", () => {
  const settings = { remind_before_days: 2, remind_every_days: 3 }
  const steps = ["2026-11-24", "2026-11-25", "2026-11-27", "2026-11-30", "2026-12-02", "2026-12-03", "2026-12-08"]
  expect(steps.map((today) => reminderStep("2026-11-27", today, settings))).toEqual([
    null,
    "2026-11-27 before",
    "2026-11-27 before",
    "2026-11-27 after 0",
    "2026-11-27 after 0",
    "2026-11-27 after 1",
    "2026-11-27 after 2",
  ])
  expect(reminderStep("2031-01-02", "2031-01-06", settings)).toBeNull()
})
