import { z } from "zod"
import { agreementCard } from "./agreement"
import { salesRow } from "./alliance"
import { monthSales, productSales } from "./alliance-summary"
import { ocopGroup } from "./catalog"
import { instant, place, queryInteger, vnd } from "./primitives"
import { defineRoute, type RouteResponse } from "./route"

/** Fewer others than these would let one of them be guessed. */
export const fewestPeers = 3

/** What others like a seller sold in the same months, none of them named. */
export const peerComparison = z.object({
  group: ocopGroup,
  /** Of Decree 113/2024; null where it is not known of the seller, or too few others are of it. */
  size: z.enum(["micro", "small", "medium", "large"]).nullable(),
  /** Null for the whole country. */
  province: place.nullable(),
  /** How many others sold anything of the group. */
  peers: z.int(),
  median_vnd: vnd,
  /** Of the group alone. */
  own_vnd: vnd,
  /** How many of them sold less. */
  below: z.int(),
})
export type PeerComparison = z.infer<typeof peerComparison>

export const getCooperativeYear = defineRoute({
  id: "cooperative.year",
  method: "GET",
  path: "/cooperative/year",
  summary:
    "The own year: sales by month and channel, best products, agreements, compared with the median of others like it",
  access: { kind: "member", permission: "sales.read" },
  query: z.strictObject({
    year: queryInteger(2000, 2999).optional(),
  }),
  response: z.object({
    organization: z.object({ name: z.string(), handle: z.string() }),
    year: z.int(),
    /** Years of which there are entries, newest first; the present one always. */
    years: z.array(z.int()),
    /** The year is not over: the months up to this one are compared. */
    is_running: z.boolean(),
    as_of: instant,
    total_vnd: vnd,
    entry_count: z.int(),
    /** Of the same months a year before. */
    previous_total_vnd: vnd,
    by_month: z.array(monthSales),
    by_channel: z.array(salesRow),
    products: z.array(productSales),
    /** In force in the year, those with most delivered first; the value is of all their days. */
    agreements: z.array(agreementCard),
    agreement_count: z.int(),
    /** Null where too few others sold the same. */
    comparison: peerComparison.nullable(),
  }),
})
export type CooperativeYear = RouteResponse<typeof getCooperativeYear>
