import { keptTerms } from "@lienket/contracts"
import { provinces } from "@lienket/vietnam/units"
import { expect, test } from "vitest"
import { hashOfTerms } from "../../../modules/agreement/terms"
import { agreementsOf } from "./agreements"
import { goods, historyBegins, seasonsUntil } from "./goods"
import { buyersOf, sellersOf } from "./organizations"
import { nationSizes, sizesAt, slicesOf } from "./sizes"

const today = "2026-11-27"

test("the provinces together are the country, the largest first, and none is without anything", () => {
  for (const sizes of [nationSizes, sizesAt(1 / 1_000)]) {
    const slices = slicesOf(sizes)
    expect(new Set(slices.map(({ province_code }) => province_code)).size).toBe(provinces().length)
    for (const key of ["cooperatives", "enterprises", "agreements", "deliveries", "entries"] as const) {
      expect(slices.reduce((sum, slice) => sum + slice[key], 0)).toBe(sizes[key])
      expect(Math.min(...slices.map((slice) => slice[key]))).toBeGreaterThan(0)
    }
    expect(slices[0]?.cooperatives).toBe(Math.max(...slices.map(({ cooperatives }) => cooperatives)))
  }
})

test("a good is sold in its season and before Tết, and the months have all of it", () => {
  const seasons = seasonsUntil(today)
  const shareOf = (title: string, month: string) => {
    const found = seasons.find(({ good, first_day }) => goods[good]?.title === title && first_day === `${month}-01`)
    return found === undefined ? 0 : found.after - found.before
  }
  expect(shareOf("Vải thiều", "2026-06")).toBeGreaterThan(5 * shareOf("Vải thiều", "2026-04"))
  expect(shareOf("Hoa, cây cảnh", "2025-01")).toBeGreaterThan(5 * shareOf("Hoa, cây cảnh", "2025-04"))
  for (const [index] of goods.entries()) {
    const months = seasons.filter(({ good }) => good === index)
    expect(months[0]?.before).toBe(0)
    expect(months.at(-1)?.after).toBe(1)
    expect(months.slice(1).map(({ before }) => before)).toEqual(months.slice(0, -1).map(({ after }) => after))
  }
  // The month that runs ends with the day of seeding.
  expect(seasons.at(-1)).toMatchObject({ first_day: "2026-11-01", days: 27 })
  expect(historyBegins(today)).toBe("2023-12-01")
})

test("a few sell most: a fifth of the cooperatives have two thirds of the weight and more", () => {
  const [slice] = slicesOf(nationSizes)
  if (slice === undefined) throw new Error("there are no provinces")
  const weights = sellersOf(slice, today)
    .map(({ weight }) => weight)
    .toSorted((one, other) => other - one)
  const sum = (some: readonly number[]) => some.reduce((total, weight) => total + weight, 0)
  const share = sum(weights.slice(0, Math.round(weights.length / 5))) / sum(weights)
  expect(share).toBeGreaterThan(0.66)
  expect(share).toBeLessThan(0.95)
})

test("agreements are terms that the contract knows, signed as they are, and carried out only where all has come", () => {
  const slice = slicesOf(sizesAt(1 / 100))[0]
  if (slice === undefined) throw new Error("there are no provinces")
  const [sellers, buyers] = [sellersOf(slice, today), buyersOf(slice, today)]
  const stage = { slice, allianceId: "org_a", sellers, buyers, today, at: `${today}T03:00:00.000Z` }
  const { rows } = agreementsOf(stage)
  expect(agreementsOf(stage).rows).toEqual(rows)
  expect(rows.agreement).toHaveLength(slice.agreements)
  expect(rows.agreement_delivery).toHaveLength(slice.deliveries)
  expect(new Set(rows.agreement.map(({ code }) => code)).size).toBe(slice.agreements)
  const partyOf = (agreement: unknown, side: string) =>
    String(rows.agreement_party.find((party) => party.agreement_id === agreement && party.side === side)?.name)
  for (const { agreement_id, number, terms, hash } of rows.agreement_version.slice(0, 20)) {
    const { kind } = rows.agreement.find(({ id }) => id === agreement_id) ?? {}
    const signed = {
      agreement_id: String(agreement_id),
      version: Number(number),
      kind: kind as "minutes",
      seller: partyOf(agreement_id, "seller"),
      buyer: partyOf(agreement_id, "buyer"),
    }
    expect(hashOfTerms(signed, keptTerms.parse(terms))).toBe(hash)
  }
  const delivered = new Map<unknown, number>()
  for (const { line_id, kind, state, accepted_line_quantity } of rows.agreement_delivery)
    if (state === "confirmed")
      delivered.set(
        line_id,
        (delivered.get(line_id) ?? 0) + (kind === "return" ? -1 : 1) * Number(accepted_line_quantity),
      )
  for (const { id, state } of rows.agreement) {
    const lines = rows.agreement_line.filter(({ agreement_id }) => agreement_id === id)
    const isCarriedOut = lines.every(
      (line) => (delivered.get(line.id) ?? 0) >= (Number(line.quantity) * (100 - Number(line.tolerance_percent))) / 100,
    )
    expect(isCarriedOut, String(id)).toBe(state === "completed")
  }
})
