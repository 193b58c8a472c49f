import type { SalesChannel } from "@lienket/contracts"
import { businessDate, monthRange, previousMonths } from "@lienket/vietnam"

export const periods = ["month", "last", "year", "all"] as const
export type Period = (typeof periods)[number]

export const channels = [
  "marketplace",
  "direct",
  "fair",
  "export",
  "agreement",
] as const satisfies readonly SalesChannel[]

/** What is asked of the ledger; exactly what the address says. */
export type LedgerFilter = { period: Period; channel: SalesChannel | undefined; page: number }

/** Reads the address; what cannot be understood is left out. */
export function readLedgerFilter(query: URLSearchParams): LedgerFilter {
  return {
    period: periods.find((period) => period === query.get("ky")) ?? "month",
    channel: channels.find((channel) => channel === query.get("kenh")),
    page: /^[1-9]\d{0,3}$/.test(query.get("page") ?? "") ? Number(query.get("page")) : 1,
  }
}

/** The one address of a part of the ledger. */
export function ledgerPath({ period = "month", channel, page = 1 }: Partial<LedgerFilter>): string {
  const query = new URLSearchParams()
  if (period !== "month") query.set("ky", period)
  if (channel !== undefined) query.set("kenh", channel)
  if (page > 1) query.set("page", String(page))
  return `/kenh-htx/ban-ngoai${query.size > 0 ? `?${query}` : ""}`
}

/** Business days of a period, both ends included; an end that is not there is open. */
export function daysOf(period: Period, now: Date): { from?: string; until?: string } {
  const month = businessDate(now).slice(0, 7)
  if (period === "month") return monthRange(month)
  if (period === "last") return monthRange(previousMonths(month, 1)[0] ?? month)
  return period === "year" ? { from: `${month.slice(0, 4)}-01-01` } : {}
}
