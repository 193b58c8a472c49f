import { expect, test } from "vitest"
import { verdictOnClaim, type RankingClaim } from "./ocop-claim"

const claim = (more: Partial<RankingClaim>): RankingClaim => ({
  score: null,
  stars: null,
  authority_level: "province",
  decided_on: "2026-01-15",
  ...more,
})

test("70 points of a province are four stars, and saying three beside them is refused", () => {
  expect(verdictOnClaim(claim({ score: 70 }))).toMatchObject({ ok: true, ranking: { stars: 4, standing: "decided" } })
  expect(verdictOnClaim(claim({ score: 70, stars: 3 }))).toEqual({ ok: false, fault: "not_earned", earned: 4 })
  expect(verdictOnClaim(claim({ score: 69.99, stars: 3 }))).toMatchObject({ ok: true })
})

test("92 points of a province are proposed for five stars until the ministry decides", () => {
  expect(verdictOnClaim(claim({ score: 92 }))).toMatchObject({ ok: true, ranking: { stars: 5, standing: "proposed" } })
  expect(verdictOnClaim(claim({ stars: 5 }))).toMatchObject({ ok: true, ranking: { standing: "proposed" } })
  expect(verdictOnClaim(claim({ score: 92, authority_level: "ministry" }))).toMatchObject({
    ranking: { stars: 5, standing: "decided" },
  })
})

test("a district decided on three stars only while the rules said so", () => {
  const district = { stars: 3, authority_level: "district" } as const
  expect(verdictOnClaim(claim({ ...district, decided_on: "2024-06-01" }))).toMatchObject({
    ranking: { standing: "decided" },
  })
  expect(verdictOnClaim(claim({ ...district, decided_on: "2025-07-06" }))).toMatchObject({
    ranking: { standing: "proposed" },
  })
})

test("a certificate states points or stars, and no day before the programme's rules", () => {
  expect(verdictOnClaim(claim({}))).toEqual({ ok: false, fault: "no_stars" })
  expect(verdictOnClaim(claim({ score: 80, decided_on: "2018-01-01" }))).toEqual({
    ok: false,
    fault: "before_the_rules",
  })
})
