import { expect, test } from "vitest"

import { consolidationPath, readConsolidationFilter } from "./filter"

test("an address says what was asked, and asking it again is the same address", () => {
  const path = "/lien-minh/bao-cao/tong-hop?code=cooperative_year&period=2026&kind=group"
  const filter = readConsolidationFilter(new URL(path, "http://localhost").searchParams)
  expect(filter).toEqual({ code: "cooperative_year", period: "2026", kind: "group" })
  expect(consolidationPath(filter)).toBe(path)
  expect(consolidationPath({}, "print")).toBe("/lien-minh/bao-cao/tong-hop/print")
})

test("nonsense in an address asks for nothing", () => {
  expect(readConsolidationFilter(new URLSearchParams("code=1&period=2026-Q9&kind=enterprise"))).toEqual({})
})
