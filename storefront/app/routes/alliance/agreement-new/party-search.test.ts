import { expect, test } from "vitest"

import { keptOf, partySearchPath, readPartySearch } from "./party-search"

test("choosing one party keeps the other, and choosing again forgets only the one", () => {
  const search = readPartySearch(new URLSearchParams("seller_q=quảng&buyer_q=siêu+thị&buyer=org_2&conference=c1"))
  const chosen = partySearchPath(search, { seller: "org_1" })
  expect(readPartySearch(new URLSearchParams(chosen.split("?")[1]))).toEqual({ ...search, seller: "org_1" })
  expect(partySearchPath({ ...search, seller: "org_1" }, { seller: "", seller_q: "" })).not.toContain("seller")
  expect(keptOf(search, ["seller_q", "seller"])).toEqual([
    ["buyer_q", "siêu thị"],
    ["buyer", "org_2"],
    ["conference", "c1"],
  ])
})
