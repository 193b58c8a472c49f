import { z } from "zod"
import { ocopGroup } from "./catalog"
import { businessDay, businessMonth, communeCode, handle, instant, listOf, page, place, vnd } from "./primitives"
import { defineRoute } from "./route"

/** How a sale reached its buyer. */
export const salesChannels = ["marketplace", "agreement", "direct", "fair", "export"] as const
export const salesChannel = z.enum(salesChannels, "invalid_choice")
export type SalesChannel = z.infer<typeof salesChannel>

export const salesFilter = {
  from: businessMonth.optional(),
  until: businessMonth.optional(),
  cooperative: handle.optional(),
  group: ocopGroup.optional(),
  channel: salesChannel.optional(),
  commune: communeCode.optional(),
}

/** What the sums by product know a product by: its id, or of one outside the catalogue its words after `~`. */
export const productKey = z.string().min(1, "required").max(400, "too_long")

export const salesRow = z.object({ key: z.string(), label: z.string(), value_vnd: vnd, entry_count: z.int() })
export type SalesRow = z.infer<typeof salesRow>

/** One row of the ledger as an alliance may see it: never who bought. */
export const saleEntry = z.object({
  id: z.string(),
  business_date: businessDay,
  cooperative: z.object({ handle: z.string(), name: z.string() }),
  product_title: z.string(),
  group: ocopGroup,
  quantity: z.string(),
  unit: z.string(),
  value_vnd: vnd,
  channel: salesChannel,
  source: z.object({ kind: z.enum(["order_line", "delivery", "manual"]), reference: z.string() }),
  reverses: z.string().nullable(),
  recorded_at: instant,
})
export type SaleEntry = z.infer<typeof saleEntry>

export const listSaleEntries = defineRoute({
  id: "alliance.sales.entries",
  method: "GET",
  path: "/alliance/sales/entries",
  summary: "The ledger entries behind a figure, newest first",
  access: { kind: "member", permission: "province.sales.read" },
  query: z.strictObject({ ...salesFilter, product: productKey.optional(), ...page }),
  response: listOf(saleEntry).extend({ total_vnd: vnd }),
})

export const listAllianceCooperatives = defineRoute({
  id: "alliance.cooperatives.list",
  method: "GET",
  path: "/alliance/cooperatives",
  summary: "Cooperatives, unions and groups of the province, with their state and sales of this year",
  access: { kind: "member", permission: "province.cooperative.read" },
  query: z.strictObject({ q: z.string().max(200, "too_long").optional(), ...page }),
  response: listOf(
    z.object({
      id: z.string(),
      handle: z.string(),
      name: z.string(),
      kind: z.enum(["cooperative", "union", "group"]),
      commune: place.nullable(),
      state: z.enum(["pending", "verified", "suspended", "closed"]),
      product_count: z.int(),
      sales_this_year_vnd: vnd,
      is_demo: z.boolean(),
    }),
  ),
})
