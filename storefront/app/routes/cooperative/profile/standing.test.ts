import { expect, test } from "vitest"

import { standingOf } from "./standing"

const application = { id: "app_1", revision: 1, submitted_at: "2026-11-26T01:00:00Z", terms_version: "2026-11-26" }
const event = (action: "application.returned" | "organization.suspended", reason: string) => ({
  action,
  at: "2026-11-26T02:00:00Z",
  actor_name: "Cán bộ",
  reason,
})

test("nothing stands between a verified cooperative and selling, whatever happened before", () => {
  const history = [event("application.returned", "Thiếu số đăng ký")]
  expect(standingOf({ state: "verified", application: { ...application, state: "verified" }, history })).toBeNull()
})

test("the newest word of the alliance is the one that counts", () => {
  const history = [
    event("application.returned", "Sai tên tài khoản"),
    event("application.returned", "Thiếu số đăng ký"),
  ]
  const returned = { ...application, state: "returned" } as const
  expect(standingOf({ state: "pending", application: returned, history })).toEqual({
    name: "returned",
    reason: "Sai tên tài khoản",
  })
})

test("a suspended cooperative reads why, also when it never applied here", () => {
  const history = [event("organization.suspended", "Khiếu nại")]
  expect(standingOf({ state: "suspended", application: null, history })).toEqual({
    name: "suspended",
    reason: "Khiếu nại",
  })
})
