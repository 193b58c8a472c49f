import type { SizeStep, UnitKind, UnitSector, UnitSize } from "@lienket/contracts"

interface Measured {
  readonly kind: UnitKind
  readonly sector: UnitSector | null
  readonly members_official: number | null
  /** Of a whole year. */
  readonly revenue: number | null
  readonly revenue_year: number | null
  readonly capital_total: number | null
}

/** Decree 113/2024/NĐ-CP, Article 5(1), agriculture. Those of the other sectors are not known here. */
const agriculture = [
  { size: "large", members: 300, revenue: 50_000_000_000, capital: 10_000_000_000 },
  { size: "medium", members: 200, revenue: 10_000_000_000, capital: 5_000_000_000 },
  { size: "small", members: 50, revenue: 2_000_000_000, capital: 1_000_000_000 },
] as const

/**
 * The size class of a cooperative or union with the sums that it was judged by: so many official members, and so much
 * revenue of the year or capital in all. A class is given only where it is sure; `is_least` says that a sum which is
 * not known might make it larger.
 */
export const sizeClassOf = ({ kind, sector, ...sums }: Measured): UnitSize => {
  const reason = reasonAgainst(kind, sector, sums.members_official)
  if (reason !== null) return { size: null, is_least: false, reason, ...sums, steps: [] }
  const steps = agriculture.map((step) => stepOf(step, sums))
  const sure = steps.find(({ is_met }) => is_met === true)
  const upTo = sure === undefined ? steps : steps.slice(0, steps.indexOf(sure))
  return {
    size: sure?.size ?? "micro",
    is_least: upTo.some(({ is_met }) => is_met === null),
    reason: null,
    ...sums,
    steps,
  }
}

const reasonAgainst = (kind: UnitKind, sector: UnitSector | null, members: number | null): UnitSize["reason"] => {
  if (kind === "group") return "not_classed"
  if (sector === null) return "no_sector"
  if (sector !== "agriculture") return "no_thresholds"
  return members === null ? "no_members" : null
}

const stepOf = (
  step: (typeof agriculture)[number],
  sums: Pick<Measured, "members_official" | "revenue" | "capital_total">,
): SizeStep => {
  const has_members = (sums.members_official ?? 0) >= step.members
  const has_revenue = sums.revenue === null ? null : sums.revenue >= step.revenue
  const has_capital = sums.capital_total === null ? null : sums.capital_total >= step.capital
  const hasMoney = has_revenue === true || has_capital === true ? true : (has_revenue ?? has_capital)
  const isMoneyKnown = hasMoney === true || (has_revenue !== null && has_capital !== null)
  return {
    size: step.size,
    members_at_least: step.members,
    has_members,
    revenue_at_least: step.revenue,
    has_revenue,
    capital_at_least: step.capital,
    has_capital,
    is_met: !has_members ? false : isMoneyKnown ? hasMoney === true : null,
  }
}
