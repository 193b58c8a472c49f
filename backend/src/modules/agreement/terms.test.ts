import { agreementTerms, type KeptTerms } from "@lienket/contracts"
import { describe, expect, it } from "vitest"
import { hashOfTerms, termsFault } from "./terms"

const given = {
  linkage_form: "F0",
  starts_on: "2026-01-01",
  ends_on: "2026-12-31",
  lines: [
    { id: "a", title: "Miến dong", group: "food", quantity: "10", unit: "tấn", price: { mechanism: "market" } },
    {
      id: "b",
      title: "Hoa hồi",
      group: "food",
      quantity: "2",
      unit: "tấn",
      price: { mechanism: "fixed", fixed_vnd: 1 },
    },
  ],
} as const
const terms = agreementTerms.parse(given)
const kept = terms as KeptTerms
const signed = { agreement_id: "agr_1", version: 1, kind: "minutes", seller: "HTX A", buyer: "Công ty B" } as const

describe("the hash that both sides sign", () => {
  it("is the same for the same terms, in whatever order their fields come back", () => {
    const shuffled = JSON.parse(JSON.stringify(kept), (_, value: unknown) =>
      typeof value === "object" && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).toReversed())
        : value,
    ) as KeptTerms
    expect(hashOfTerms(signed, shuffled)).toBe(hashOfTerms(signed, kept))
  })

  it("is another one for any other term, party, paper, version or order of lines", () => {
    const others = [
      hashOfTerms(signed, { ...kept, payment_days: 7 }),
      hashOfTerms(signed, { ...kept, lines: kept.lines.toReversed() }),
      hashOfTerms({ ...signed, buyer: "Công ty C" }, kept),
      hashOfTerms({ ...signed, version: 2 }, kept),
      hashOfTerms({ ...signed, kind: "memorandum" }, kept),
      hashOfTerms({ ...signed, agreement_id: "agr_2" }, kept),
    ]
    expect(new Set([hashOfTerms(signed, kept), ...others]).size).toBe(7)
  })
})

describe("terms", () => {
  it("hold together, or name the field that keeps them from it", () => {
    expect(termsFault(terms)).toBeNull()
    expect(termsFault({ ...terms, ends_on: "2025-12-31" })).toMatchObject({
      code: "date_too_early",
      field: "terms.ends_on",
    })
    const [first] = terms.lines
    if (first === undefined) throw new Error("no line")
    expect(termsFault({ ...terms, lines: [first, first] })).toMatchObject({
      code: "duplicate",
      field: "terms.lines.1.id",
    })
    const overlapping = [
      { from: "2026-01-01", until: "2026-02-01", quantity: "5" },
      { from: "2026-01-31", until: "2026-03-01", quantity: "5" },
    ]
    expect(termsFault({ ...terms, lines: [{ ...first, schedule: overlapping }] })).toMatchObject({
      code: "schedule_out_of_term",
      field: "terms.lines.0.schedule.1.from",
    })
  })

  it("sum decimals exactly", () => {
    const [first] = terms.lines
    if (first === undefined) throw new Error("no line")
    const thirds = ["0.1", "0.2"].map((quantity, index) => ({
      from: `2026-0${index + 1}-01`,
      until: `2026-0${index + 1}-10`,
      quantity,
    }))
    expect(termsFault({ ...terms, lines: [{ ...first, quantity: "0.3", schedule: thirds }] })).toBeNull()
  })
})
