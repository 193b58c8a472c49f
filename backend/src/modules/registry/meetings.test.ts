import { expect, test } from "vitest"
import { meetingStandingOf } from "./meetings"

const old = { kind: "cooperative", founded_on: "2019-05-01", closed_on: null } as const

test("a meeting is due until the end of March, and missed from April on", () => {
  expect(meetingStandingOf(old, 2026, null, "2026-03-31")).toBe("due")
  expect(meetingStandingOf(old, 2026, null, "2026-04-01")).toBe("not_held")
  expect(meetingStandingOf(old, 2026, { held_on: "2026-06-02" }, "2026-07-01")).toBe("held")
  expect(meetingStandingOf(old, 2026, { held_on: null }, "2026-02-01")).toBe("not_held")
})

test("a group, one founded this year and one closed before have none to hold; an unknown age is no excuse", () => {
  expect(meetingStandingOf({ ...old, kind: "group" }, 2026, null, "2026-06-01")).toBe("none")
  expect(meetingStandingOf({ ...old, founded_on: "2026-01-01" }, 2026, null, "2026-06-01")).toBe("none")
  expect(meetingStandingOf({ ...old, founded_on: "2025-12-31" }, 2026, null, "2026-06-01")).toBe("not_held")
  expect(meetingStandingOf({ ...old, closed_on: "2026-03-31" }, 2026, null, "2026-06-01")).toBe("none")
  expect(meetingStandingOf({ ...old, founded_on: null }, 2026, null, "2026-06-01")).toBe("not_held")
})
