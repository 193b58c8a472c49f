import { businessMonth, communeCode, handle, ocopGroup, productKey, salesChannel } from "@lienket/contracts"
import type { z } from "zod"

import { monthsIn, monthsLater } from "~/figures/months"

import { defaultPeriod, type SalesFilter } from "./sales-filter"

/** Ten years of months. */
const longestPeriod = 120

/**
 * Reads the address of a page of sales. What cannot be understood is left out, a period the wrong
 * way round is turned, one of more than ten years is cut; of a missing end a year is made.
 */
export function readSalesFilter(query: URLSearchParams, thisMonth: string): SalesFilter {
  return {
    ...readPeriod(read(query, "from", businessMonth), read(query, "until", businessMonth), thisMonth),
    cooperative: read(query, "cooperative", handle),
    group: read(query, "group", ocopGroup),
    channel: read(query, "channel", salesChannel),
    commune: read(query, "commune", communeCode),
    product: read(query, "product", productKey),
  }
}

/** Page of a list, 1 when the address names none. */
export function readPage(query: URLSearchParams): number {
  const page = query.get("page") ?? ""
  return /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 1
}

/** What the contracts of figures and entries take alike: nothing rather than an empty answer. */
export function contractFilter({ from, until, cooperative, group, channel, commune }: SalesFilter) {
  return {
    from,
    until,
    cooperative: cooperative ?? undefined,
    group: group ?? undefined,
    channel: channel ?? undefined,
    commune: commune ?? undefined,
  }
}

function readPeriod(from: string | null, until: string | null, thisMonth: string) {
  if (from !== null && until !== null) return within(from <= until ? { from, until } : { from: until, until: from })
  if (from !== null) return within({ from, until: from <= thisMonth ? thisMonth : from })
  if (until !== null) return { from: monthsLater(until, -11), until }
  return defaultPeriod(thisMonth)
}

/** The latest part of a period that is longer than the backend lists. */
function within({ from, until }: { from: string; until: string }) {
  return monthsIn(from, until) <= longestPeriod
    ? { from, until }
    : { from: monthsLater(until, 1 - longestPeriod), until }
}

function read<T>(query: URLSearchParams, name: string, schema: z.ZodType<T>): T | null {
  const parsed = schema.safeParse(query.get(name) || undefined)
  return parsed.success ? parsed.data : null
}
