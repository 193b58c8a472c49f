export type AuthorityLevel = "district" | "province" | "ministry"

interface RankingRule {
  /** The business day the rule came into force; it holds until the next one does. */
  readonly valid_from: string
  readonly decision: string
  /** Points from which a product belongs to the band, highest first. */
  readonly bands: readonly {
    readonly stars: number
    readonly from_score: number
    readonly decided_by: AuthorityLevel
  }[]
}

/**
 * Bands and authorities as the decisions of the Prime Minister set them. The bands have stayed the
 * same; who decides has changed twice. A decision for 2026–2030 becomes one more row.
 */
export const rankingRules: readonly RankingRule[] = [
  {
    valid_from: "2019-08-21",
    decision: "1048/QĐ-TTg",
    bands: [
      { stars: 5, from_score: 90, decided_by: "ministry" },
      { stars: 4, from_score: 70, decided_by: "province" },
      { stars: 3, from_score: 50, decided_by: "province" },
      { stars: 2, from_score: 30, decided_by: "district" },
      { stars: 1, from_score: 0, decided_by: "district" },
    ],
  },
  {
    valid_from: "2023-02-24",
    decision: "148/QĐ-TTg",
    bands: [
      { stars: 5, from_score: 90, decided_by: "ministry" },
      { stars: 4, from_score: 70, decided_by: "province" },
      { stars: 3, from_score: 50, decided_by: "district" },
      { stars: 2, from_score: 30, decided_by: "district" },
      { stars: 1, from_score: 0, decided_by: "district" },
    ],
  },
  {
    valid_from: "2025-07-06",
    decision: "1489/QĐ-TTg",
    bands: [
      { stars: 5, from_score: 90, decided_by: "ministry" },
      { stars: 4, from_score: 70, decided_by: "province" },
      { stars: 3, from_score: 50, decided_by: "province" },
      { stars: 2, from_score: 30, decided_by: "province" },
      { stars: 1, from_score: 0, decided_by: "province" },
    ],
  },
]

export interface Ranking {
  readonly stars: number
  /** "proposed" until the authority that decides on this band has spoken. */
  readonly standing: "decided" | "proposed"
  readonly decided_by: AuthorityLevel
}

const rank: Readonly<Record<AuthorityLevel, number>> = { district: 1, province: 2, ministry: 3 }

/**
 * What a score of 0–100 points is worth on a day, coming from a council of the given level.
 * @throws RangeError for a score outside 0–100, or a day before Decision 1048/QĐ-TTg.
 */
export const rankingOf = (score: number, council: AuthorityLevel, day: string): Ranking => {
  const rule = rankingRules.findLast(({ valid_from }) => valid_from <= day)
  if (rule === undefined) throw new RangeError(`no ranking rule on ${day}`)
  const band = score <= 100 ? rule.bands.find(({ from_score }) => score >= from_score) : undefined
  if (band === undefined) throw new RangeError(`not a score of 0–100: ${score}`)
  const standing = rank[council] >= rank[band.decided_by] ? "decided" : "proposed"
  return { stars: band.stars, standing, decided_by: band.decided_by }
}
