import { rankingOf, rankingRules, type AuthorityLevel, type Ranking } from "./ranking"

export interface RankingClaim {
  readonly score: number | null
  readonly stars: number | null
  readonly authority_level: AuthorityLevel
  readonly decided_on: string
}

export type ClaimVerdict =
  | { readonly ok: true; readonly ranking: Ranking }
  /** No rule held on the day of the decision. */
  | { readonly ok: false; readonly fault: "before_the_rules" }
  /** Neither points nor stars. */
  | { readonly ok: false; readonly fault: "no_stars" }
  | { readonly ok: false; readonly fault: "not_earned"; readonly earned: number }

/**
 * What the points or the stars of a certificate are worth: the points decide by the bands of the day,
 * and stars beside them must agree. Where a council of that level does not decide on the band (90
 * points of a province are for the ministry), the ranking is proposed and gives no stars yet.
 */
export const verdictOnClaim = ({ score, stars, authority_level, decided_on }: RankingClaim): ClaimVerdict => {
  const rule = rankingRules.findLast(({ valid_from }) => valid_from <= decided_on)
  if (rule === undefined) return { ok: false, fault: "before_the_rules" }
  if (score === null) {
    const band = rule.bands.find((each) => each.stars === stars)
    if (band === undefined) return { ok: false, fault: "no_stars" }
    return { ok: true, ranking: rankingOf(band.from_score, authority_level, decided_on) }
  }
  const ranking = rankingOf(score, authority_level, decided_on)
  if (stars !== null && stars !== ranking.stars) return { ok: false, fault: "not_earned", earned: ranking.stars }
  return { ok: true, ranking }
}
