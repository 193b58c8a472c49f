import type { OcopGroup, SalesChannel } from "@lienket/contracts"

import { monthsLater } from "~/figures/months"

/** Which entries of the ledger are looked at; exactly what the address of the page says. */
export type SalesFilter = {
  /** First and last month of the period, both counted. */
  from: string
  until: string
  cooperative: string | null
  group: OcopGroup | null
  channel: SalesChannel | null
  /** Code of the commune that sellers are at home in. */
  commune: string | null
  /** One product by the key of its sums; only entries are narrowed by it. */
  product: string | null
}

/** A period with nothing narrowed. */
export const wholeProvince = { cooperative: null, group: null, channel: null, commune: null, product: null } as const

export const periodNames = ["month", "quarter", "year", "twelve_months", "last_year"] as const
export type PeriodName = (typeof periodNames)[number]

/** The periods one tap away, seen from a month. The quarter and the year run up to that month. */
export function periodsAt(month: string): Record<PeriodName, { from: string; until: string }> {
  const year = month.slice(0, 4)
  const quarter = (Number(month.slice(5)) - 1) % 3
  return {
    month: { from: month, until: month },
    quarter: { from: monthsLater(month, -quarter), until: month },
    year: { from: `${year}-01`, until: month },
    twelve_months: { from: monthsLater(month, -11), until: month },
    last_year: { from: monthsLater(`${year}-01`, -12), until: monthsLater(`${year}-12`, -12) },
  }
}

/** The period looked at when the address names none: a January is not an empty page. */
export const defaultPeriod = (month: string) => periodsAt(month).twelve_months

/** The same months of the year before. */
export function yearBefore<F extends { from: string; until: string }>(filter: F): F {
  return { ...filter, from: monthsLater(filter.from, -12), until: monthsLater(filter.until, -12) }
}

/** A filter as an address carries it: keys of figures are taken as they come. */
export type SalesAddress = { [Name in keyof SalesFilter]: SalesFilter[Name] extends string ? string : string | null }

/** The query that stands for a filter, with its `?`; the period is always spelled out. */
export function salesQuery({ from, until, ...narrowed }: SalesAddress, page = 1): string {
  const query = new URLSearchParams({ from, until })
  for (const [name, value] of Object.entries(narrowed)) if (value !== null) query.set(name, value)
  if (page > 1) query.set("page", String(page))
  return `?${query}`
}

/** Where the entries behind a figure are. */
export const entriesPath = (filter: SalesAddress, page = 1): string => `/lien-minh/but-toan${salesQuery(filter, page)}`

/** Months that can be chosen, newest first: five years back from a month, and the ends of the period itself. */
export function monthsToChoose(month: string, { from, until }: { from: string; until: string }): string[] {
  const recent = Array.from({ length: 60 }, (_, index) => monthsLater(month, -index))
  return [...new Set([...recent, from, until])].sort().reverse()
}
