import { communeCode, periodCode, reportCode, reportStanding, type ReportStanding } from "@lienket/contracts"

import { reportsPath } from "../../report/portal"
import { periodAsked } from "../period-of-code"

/** Which reports of whom are asked for; all of it stands in the address. */
export type ArrearsFilter = Readonly<{
  code?: string
  period?: string
  standing?: ReportStanding
  commune?: string
  q: string
}>

export const readArrearsFilter = (query: URLSearchParams): ArrearsFilter => ({
  code: reportCode.safeParse(query.get("code")).data,
  period: periodCode.safeParse(periodAsked(query)).data,
  standing: reportStanding.safeParse(query.get("standing")).data,
  commune: communeCode.safeParse(query.get("commune")).data,
  q: (query.get("q") ?? "").slice(0, 200),
})

export function arrearsPath({ code, period, standing, commune, q }: ArrearsFilter, page = 1): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries({ code, period, standing, commune, q }))
    if (value !== undefined && value !== "") query.set(name, value)
  if (page > 1) query.set("page", String(page))
  return reportsPath("alliance") + (query.size > 0 ? `?${query}` : "")
}
