import { expect, it } from "vitest"
import { succeed } from "./succession"

const agency = (id: string, changes: Partial<Parameters<typeof succeed>[0][number]> = {}) => ({
  id,
  name: id,
  valid_from: "2000-01-01",
  valid_until: null,
  successor_ids: [],
  commune_code: null,
  ...changes,
})
const city = agency("city", { valid_until: "2025-06-30", successor_ids: ["tam-thanh", "luong-van-tri"] })
const tamThanh = agency("tam-thanh", { valid_from: "2025-07-01", commune_code: "05986" })
const luongVanTri = agency("luong-van-tri", { valid_from: "2025-07-01", commune_code: "05983" })
const planning = agency("planning", { valid_until: "2025-02-28", successor_ids: ["finance"] })
const finance = agency("finance")
const agencies = [city, tamThanh, luongVanTri, planning, finance]

it("an agency in force is asked itself", () => {
  expect(succeed(agencies, "finance", { day: "2026-11-26", communeCode: null })).toEqual({
    ok: true,
    agency: finance,
    succeeds: null,
  })
  expect(succeed(agencies, "city", { day: "2025-06-30", communeCode: null })).toMatchObject({ agency: city })
})

it("one that has ended hands over to its successor, which says whom it succeeds", () => {
  expect(succeed(agencies, "planning", { day: "2026-11-26", communeCode: null })).toEqual({
    ok: true,
    agency: finance,
    succeeds: planning,
  })
})

it("of the communes that succeeded a city it is the one of the case", () => {
  const day = "2025-07-01"
  expect(succeed(agencies, "city", { day, communeCode: "05983" })).toMatchObject({
    agency: luongVanTri,
    succeeds: city,
  })
  expect(succeed(agencies, "city", { day, communeCode: "06463" })).toEqual({ ok: false, ended: city })
  expect(succeed(agencies, "city", { day, communeCode: null })).toEqual({ ok: false, ended: city })
})

it("one that has not begun, that ended without a successor or whose succession runs in a circle is nobody to ask", () => {
  const gone = agency("gone", { valid_until: "2020-01-01" })
  const one = agency("one", { valid_until: "2020-01-01", successor_ids: ["two"] })
  const two = agency("two", { valid_until: "2021-01-01", successor_ids: ["one"] })
  const later = agency("later", { valid_from: "2027-01-01" })
  for (const id of ["gone", "one", "later"])
    expect(succeed([gone, one, two, later], id, { day: "2026-11-26", communeCode: null }), id).toMatchObject({
      ok: false,
    })
  expect(succeed([gone], "nobody", { day: "2026-11-26", communeCode: null })).toBeNull()
})
