import { periodCode, reportCode, reporterKind, type ReporterKind } from "@lienket/contracts"

import { reportsPath } from "../../report/portal"
import { periodAsked } from "../period-of-code"

/** Which reports are put together; all of it stands in the address. */
export type ConsolidationFilter = Readonly<{ code?: string; period?: string; kind?: ReporterKind }>

export const consolidationFiles = ["document", "workbook", "print"] as const
export type ConsolidationFile = (typeof consolidationFiles)[number]

export const readConsolidationFilter = (query: URLSearchParams): ConsolidationFilter => ({
  code: reportCode.safeParse(query.get("code")).data,
  period: periodCode.safeParse(periodAsked(query)).data,
  kind: reporterKind.safeParse(query.get("kind")).data,
})

/** The page of a consolidation, or one of its files. */
export function consolidationPath({ code, period, kind }: ConsolidationFilter, file?: ConsolidationFile): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries({ code, period, kind })) if (value !== undefined) query.set(name, value)
  const path = `${reportsPath("alliance")}/tong-hop${file === undefined ? "" : `/${file}`}`
  return path + (query.size > 0 ? `?${query}` : "")
}
