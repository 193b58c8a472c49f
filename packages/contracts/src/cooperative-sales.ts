import { units } from "@lienket/vietnam"
import { z } from "zod"
import { salesChannel } from "./alliance"
import { ocopGroup } from "./catalog"
import type { FieldErrorCode } from "./error"
import { businessDay, goodsTitle, id, instant, listOf, note, page, picture, reason, vnd } from "./primitives"
import { defineRoute } from "./route"

const code = (value: FieldErrorCode) => value

/** Where something was sold off the platform, as a seller would say it. */
export const saleWays = ["market", "fair", "trader", "enterprise", "export"] as const
export const saleWay = z.enum(saleWays, "invalid_choice")
export type SaleWay = z.infer<typeof saleWay>

/** `piece` is the piece that is counted and priced in the shop; the others are units of their own. */
export const saleUnits = ["piece", ...units.map((unit) => unit.code)] as const
export const saleUnit = z.enum(saleUnits, "invalid_choice")
export type SaleUnit = z.infer<typeof saleUnit>

/** More than any cooperative sells at once, whatever the unit. */
const maxQuantity = 1_000_000
const maxPriceVnd = 1_000_000_000_000

/** A decimal such as `2.5`, three decimals at most: to the gram, when it is in kilograms. */
export const saleQuantity = z.string(code("required")).transform((value, context) => {
  const written = value.trim()
  const fault = quantityFault(written)
  if (fault === undefined) return written
  context.addIssue({ code: "custom", message: fault })
  return z.NEVER
})

const quantityFault = (written: string): FieldErrorCode | undefined => {
  if (written === "") return "required"
  if (/^-\d+(\.\d+)?$/.test(written)) return "too_small"
  if (written.length > 40 || !/^\d+(\.\d{1,3})?$/.test(written)) return "invalid_data"
  if (Number(written) > maxQuantity) return "too_large"
  return /[1-9]/.test(written) ? undefined : "too_small"
}

/** For one of the unit, or for all of it. */
export const salePrice = z.strictObject({
  per: z.enum(["unit", "total"], "invalid_choice"),
  amount_vnd: z.int(code("invalid_type")).min(1, code("too_small")).max(maxPriceVnd, code("too_large")),
})

/** One sale as it is typed in: of a product of the shop, or of anything else by its name and group. */
export const newManualSale = z.strictObject({
  variant_id: id.optional(),
  title: goodsTitle.optional(),
  group: ocopGroup.optional(),
  quantity: saleQuantity,
  unit: saleUnit,
  price: salePrice,
  way: saleWay,
  sold_on: businessDay,
  note: note.optional(),
  /** Whether the goods leave the stock that the shop sells from. */
  take_stock: z.boolean(code("invalid_type")).optional(),
  /** When it was typed in, by the clock of the device; it may reach us later. */
  noted_at: z.iso.datetime({ error: code("invalid_date") }).optional(),
})
export type NewManualSaleBody = z.infer<typeof newManualSale>

/** One entry of the ledger as its own cooperative sees it. */
export const cooperativeSale = z.object({
  id: z.string(),
  business_date: businessDay,
  product_id: z.string().nullable(),
  product_title: z.string(),
  group: ocopGroup,
  quantity: z.string(),
  unit: z.string(),
  net_weight_grams: z.int().nullable(),
  value_vnd: vnd,
  unit_price_vnd: vnd,
  channel: salesChannel,
  /** Of a sale that was typed in. */
  way: saleWay.nullable(),
  /** As it was typed in, to type it again. */
  typed: z.object({ variant_id: z.string().nullable(), unit: saleUnit, price: salePrice }).nullable(),
  note: z.string().nullable(),
  took_stock: z.boolean(),
  source: z.object({
    kind: z.enum(["order_line", "delivery", "manual"]),
    reference: z.string(),
    order_id: z.string().nullable(),
  }),
  /** The entry that this one takes back, and the one by which this one was taken back. */
  reverses: z.string().nullable(),
  reversed_by: z.string().nullable(),
  /** Why it was taken back. */
  reason: z.string().nullable(),
  recorded_by: z.string().nullable(),
  recorded_at: instant,
  can_reverse: z.boolean(),
})
export type CooperativeSale = z.infer<typeof cooperativeSale>

export const recordSale = defineRoute({
  id: "cooperative.sales.record",
  method: "POST",
  path: "/cooperative/sales",
  summary: "Something was sold off the platform: one entry of the ledger",
  access: { kind: "member", permission: "sales.record" },
  body: newManualSale,
  response: cooperativeSale,
  retriable: true,
})

export const getCooperativeSale = defineRoute({
  id: "cooperative.sales.get",
  method: "GET",
  path: "/cooperative/sales/:id",
  summary: "One entry of the ledger of the organisation in use",
  access: { kind: "member", permission: "sales.read" },
  params: z.object({ id }),
  response: cooperativeSale,
})

export const reverseSale = defineRoute({
  id: "cooperative.sales.reverse",
  method: "POST",
  path: "/cooperative/sales/:id/reverse",
  summary: "Takes a sale that was typed in back by an entry of its own; both stay in the ledger",
  access: { kind: "member", permission: "sales.record" },
  params: z.object({ id }),
  body: z.strictObject({ reason }),
  response: cooperativeSale,
  retriable: true,
})

export const listCooperativeSales = defineRoute({
  id: "cooperative.sales.list",
  method: "GET",
  path: "/cooperative/sales",
  summary: "The ledger of the organisation in use, all channels, newest first, with its sums",
  access: { kind: "member", permission: "sales.read" },
  query: z.strictObject({
    from: businessDay.optional(),
    until: businessDay.optional(),
    channel: salesChannel.optional(),
    /** Of a product of the shop. */
    product: id.optional(),
    ...page,
  }),
  response: listOf(cooperativeSale).extend({
    total_vnd: vnd,
    by_channel: z.array(z.object({ channel: salesChannel, value_vnd: vnd, entry_count: z.int() })),
  }),
})

export const saleChoice = z.object({
  variant_id: z.string(),
  product_id: z.string(),
  title: z.string(),
  unit: z.string(),
  /** Of one piece; with it the goods can also be sold by weight. */
  net_weight_grams: z.int().nullable(),
  picture: picture.nullable(),
  /** In the shop, for one piece. */
  price_vnd: vnd.nullable(),
  available: z.int(),
  /** How it was sold the last time off the platform. */
  last: z.object({ unit: saleUnit, price: salePrice, way: saleWay }).nullable(),
})
export type SaleChoice = z.infer<typeof saleChoice>

export const listSaleChoices = defineRoute({
  id: "cooperative.sales.choices",
  method: "GET",
  path: "/cooperative/sales/choices",
  summary: "What the organisation in use can sell, most often sold off the platform first",
  access: { kind: "member", permission: "sales.record" },
  response: z.object({ items: z.array(saleChoice), last_way: saleWay.nullable() }),
})
