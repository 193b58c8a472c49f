import { expect, test } from "vitest"

import { arrearsPath, readArrearsFilter } from "./filter"

test("an address says what was asked, and asking it again is the same address", () => {
  const path = "/lien-minh/bao-cao?code=sales&period=2026-Q3&standing=late&commune=05983&q=na"
  const filter = readArrearsFilter(new URL(path, "http://localhost").searchParams)
  expect(filter).toEqual({ code: "sales", period: "2026-Q3", standing: "late", commune: "05983", q: "na" })
  expect(arrearsPath(filter)).toBe(path)
  expect(arrearsPath({ q: "" }, 2)).toBe("/lien-minh/bao-cao?page=2")
})

test("nonsense in an address asks for nothing", () => {
  const query = new URLSearchParams("code=1&period=2026-Q9&standing=x&commune=1")
  expect(readArrearsFilter(query)).toEqual({ q: "" })
})

test("a period that was chosen of another template is none of this one", () => {
  const query = new URLSearchParams("of=sales&code=ao_nuoi&period=2026-Q3")
  expect(readArrearsFilter(query)).toEqual({ code: "ao_nuoi", q: "" })
  query.set("of", "ao_nuoi")
  expect(readArrearsFilter(query)).toMatchObject({ code: "ao_nuoi", period: "2026-Q3" })
})
