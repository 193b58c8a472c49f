import { expect, test } from "vitest"

import { afterSending, goesOn, nextToSend, outcomeOf, ownEntries, type OutboxEntry } from "./outbox"

const entry = (change: Partial<OutboxEntry> = {}): OutboxEntry => ({
  id: "key-1",
  owner: "nga-quang-lac",
  kind: "sale",
  path: "/kenh-htx/hop-gui",
  fields: { quantity: "4" },
  label: "Bán 4 chai Mật ong",
  made_at: "2026-11-26T07:00:00.000Z",
  standing: "waiting",
  reason: null,
  ...change,
})
const answer = (status: number, change = {}) => outcomeOf({ status, redirected: false, reason: "Hết hàng", ...change })

test("what was taken is gone from the device", () => {
  expect(answer(200)).toEqual({ kind: "sent" })
  expect(afterSending(entry(), answer(200))).toBeNull()
})

test("what was refused stays with the reason, and those after it still have their turn", () => {
  for (const status of [400, 403, 404, 409]) {
    const refused = answer(status)
    expect(afterSending(entry(), refused)).toEqual(entry({ standing: "refused", reason: "Hết hàng" }))
    expect(goesOn(refused)).toBe(true)
  }
})

test("without an answer, or with one that another time may change, it waits and so do those after it", () => {
  for (const status of [0, 408, 429, 500, 502, 503]) {
    expect(answer(status)).toEqual({ kind: "unreachable" })
    expect(afterSending(entry(), answer(status))).toEqual(entry())
    expect(goesOn(answer(status))).toBe(false)
  }
})

test("whoever has been signed out meanwhile signs in first; nothing is lost", () => {
  for (const signedOut of [answer(0, { redirected: true }), answer(401)]) {
    expect(signedOut).toEqual({ kind: "signed_out" })
    expect(afterSending(entry(), signedOut)).toEqual(entry())
    expect(goesOn(signedOut)).toBe(false)
  }
})

test("things are sent in the order in which they were done, what was refused is passed over", () => {
  const entries = [
    entry({ id: "later", made_at: "2026-11-26T07:05:00.000Z" }),
    entry({ id: "first", made_at: "2026-11-26T06:00:00.000Z", standing: "refused" }),
    entry({ id: "second", made_at: "2026-11-26T07:01:00.000Z" }),
  ]
  expect(nextToSend(entries, "nga-quang-lac")?.id).toBe("second")
  expect(ownEntries(entries, "nga-quang-lac").map(({ id }) => id)).toEqual(["first", "second", "later"])
})

test("nothing is sent in another person's or organisation's name", () => {
  expect(nextToSend([entry()], "hoa-binh-gia")).toBeUndefined()
  expect(ownEntries([entry()], "hoa-binh-gia")).toEqual([])
})
