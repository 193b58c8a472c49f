import { expect, test } from "vitest"

import { daysOf, ledgerPath, readLedgerFilter } from "./ledger-path"

test("every part of the ledger has one address, and the address says all of it", () => {
  for (const path of [
    "/kenh-htx/ban-ngoai",
    "/kenh-htx/ban-ngoai?ky=last&kenh=fair&page=2",
    "/kenh-htx/ban-ngoai?ky=all",
  ]) {
    expect(ledgerPath(readLedgerFilter(new URL(path, "http://shop").searchParams))).toBe(path)
  }
  expect(ledgerPath(readLedgerFilter(new URLSearchParams("ky=never&kenh=x&page=-1")))).toBe("/kenh-htx/ban-ngoai")
})

test("months turn in Viet Nam", () => {
  const newYear = new Date("2026-12-31T17:00:00Z")
  expect(daysOf("month", newYear)).toEqual({ from: "2027-01-01", until: "2027-01-31" })
  expect(daysOf("last", newYear)).toEqual({ from: "2026-12-01", until: "2026-12-31" })
  expect(daysOf("year", newYear)).toEqual({ from: "2027-01-01" })
  expect(daysOf("all", newYear)).toEqual({})
})
