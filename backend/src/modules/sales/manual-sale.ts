import type { ErrorCode, NewManualSaleBody, OcopGroup, SalesChannel, SaleUnit, SaleWay } from "@lienket/contracts"
import { convert, goodsValue, isIsoDate, unitOf, type UnitCode } from "@lienket/vietnam"
import type { NewSaleEntry } from "./entry"

/** A product of the shop, as far as selling it elsewhere needs to know it. */
export interface SoldProduct {
  readonly variant_id: string
  readonly product_id: string
  readonly title: string
  /** The piece, in Vietnamese. */
  readonly unit: string
  readonly group: OcopGroup
  readonly net_weight_grams: number | null
  /** Where its pieces are counted; null when nobody counts them. */
  readonly stock: { readonly inventory_item_id: string; readonly location_id: string } | null
}

/** A sale off the platform that may enter the ledger. */
export interface ManualSale {
  readonly variant_id: string | null
  readonly product_id: string | null
  readonly product_title: string
  readonly ocop_group: OcopGroup
  readonly quantity: string
  /** As the ledger says it: the piece of the product, or a unit of its own. */
  readonly unit: string
  /** As it was chosen. */
  readonly chosen_unit: SaleUnit
  readonly net_weight_grams: number | null
  readonly value_vnd: number
  readonly price: NewManualSaleBody["price"]
  readonly way: SaleWay
  readonly sold_on: string
  readonly note: string | null
  /** What leaves the stock of the shop with it. */
  readonly stock: (NonNullable<SoldProduct["stock"]> & { readonly pieces: number }) | null
}

export interface SaleFault {
  readonly code: ErrorCode
  readonly field: string
  readonly values?: Readonly<Record<string, string | number>>
}

export type CheckedSale =
  | { readonly ok: true; readonly sale: ManualSale }
  | { readonly ok: false; readonly fault: SaleFault }

/** Days a sale may lie back: a year, and the weeks in which the year before is still being closed. */
export const oldestSaleDays = 400

/** As large as one sale may be, in VND. */
const maxValueVnd = 1_000_000_000_000

/**
 * What a sale that was typed in is worth, weighs and takes from stock; or the first thing that is
 * wrong with it.
 * @param product of the shop, when it names one; undefined when there is no such product.
 * @param today business date on which it is entered.
 */
export const checkManualSale = (
  typed: NewManualSaleBody,
  product: SoldProduct | undefined,
  today: string,
  oldest = oldestSaleDays,
): CheckedSale => {
  const goods = goodsOf(typed, product)
  if ("code" in goods) return { ok: false, fault: goods }
  const fault =
    faultOfDay(typed.sold_on, today, oldest) ?? faultOfQuantity(typed.quantity, typed.unit) ?? faultOfValue(typed)
  if (fault !== undefined) return { ok: false, fault }
  const stock = typed.take_stock ? stockOf(typed, product) : null
  if (stock !== null && "code" in stock) return { ok: false, fault: stock }
  return {
    ok: true,
    sale: {
      ...goods,
      quantity: typed.quantity,
      chosen_unit: typed.unit,
      net_weight_grams: gramsOf(typed, product),
      value_vnd: valueOf(typed),
      price: typed.price,
      way: typed.way,
      sold_on: typed.sold_on,
      note: typed.note || null,
      stock,
    },
  }
}

/** How the ledger files a way of selling: over which channel, to whom. */
export const filingOf = (way: SaleWay): { channel: SalesChannel; buyer_kind: NewSaleEntry["buyer_kind"] } =>
  filings[way]

const filings = {
  market: { channel: "direct", buyer_kind: "consumer" },
  fair: { channel: "fair", buyer_kind: "consumer" },
  trader: { channel: "direct", buyer_kind: "trader" },
  enterprise: { channel: "direct", buyer_kind: "enterprise" },
  export: { channel: "export", buyer_kind: "other" },
} as const

type Goods = Pick<ManualSale, "variant_id" | "product_id" | "product_title" | "ocop_group" | "unit">

const goodsOf = (typed: NewManualSaleBody, product: SoldProduct | undefined): Goods | SaleFault => {
  const { variant_id, title, group, unit } = typed
  if (variant_id === undefined) {
    if (title === undefined) return { code: "required", field: "title" }
    if (group === undefined) return { code: "required", field: "group" }
    if (unit === "piece") return { code: "invalid_choice", field: "unit" }
    return { variant_id: null, product_id: null, product_title: title, ocop_group: group, unit }
  }
  if (product === undefined) return { code: "product_not_found", field: "variant_id" }
  if (title !== undefined) return { code: "unknown_field", field: "title" }
  if (group !== undefined) return { code: "unknown_field", field: "group" }
  if (unit !== "piece" && unitOf(unit).kind === "piece") return { code: "invalid_choice", field: "unit" }
  return {
    variant_id,
    product_id: product.product_id,
    product_title: product.title,
    ocop_group: product.group,
    unit: unit === "piece" ? product.unit : unit,
  }
}

const faultOfDay = (soldOn: string, today: string, oldest: number): SaleFault | undefined => {
  if (!isIsoDate(soldOn) || soldOn > today) return { code: "invalid_date", field: "sold_on" }
  const days = (Date.parse(today) - Date.parse(soldOn)) / 86_400_000
  return days > oldest ? { code: "sale_date_too_old", field: "sold_on", values: { days: oldest } } : undefined
}

const isPiece = (unit: SaleUnit): boolean => unit === "piece" || unitOf(unit).kind === "piece"

const faultOfQuantity = (quantity: string, unit: SaleUnit): SaleFault | undefined => {
  if (isPiece(unit) && !isWhole(quantity)) return { code: "not_a_whole_number", field: "quantity" }
  const grams = massInGrams(quantity, unit)
  return grams !== null && !isWhole(grams) ? { code: "not_a_whole_number", field: "quantity" } : undefined
}

const faultOfValue = (typed: NewManualSaleBody): SaleFault | undefined => {
  const field = "price.amount_vnd"
  // Roughly first: what is far too much has no exact value.
  const roughly = typed.price.per === "total" ? typed.price.amount_vnd : Number(typed.quantity) * typed.price.amount_vnd
  if (roughly > maxValueVnd) return { code: "too_large", field }
  return valueOf(typed) < 1 ? { code: "too_small", field } : undefined
}

const valueOf = ({ quantity, price }: NewManualSaleBody): number =>
  price.per === "total" ? price.amount_vnd : goodsValue(quantity, price.amount_vnd)

const gramsOf = ({ quantity, unit }: NewManualSaleBody, product: SoldProduct | undefined): number | null => {
  if (unit !== "piece") {
    const grams = massInGrams(quantity, unit)
    return grams === null ? null : Number(grams)
  }
  const weight = product?.net_weight_grams ?? null
  return weight === null ? null : weight * Number(quantity)
}

/** Decimal grams of a mass, null of anything else. */
const massInGrams = (quantity: string, unit: SaleUnit): string | null => {
  if (unit === "piece" || unitOf(unit).kind !== "mass") return null
  const converted = convert(quantity, unit, "g")
  return converted.ok ? converted.amount : null
}

// Every kind of piece converts from a mass in the same way.
const somePiece: UnitCode = "gói"

const stockOf = (
  { quantity, unit }: NewManualSaleBody,
  product: SoldProduct | undefined,
): ManualSale["stock"] | SaleFault => {
  const stock = product?.stock
  if (stock === null || stock === undefined) return { code: "invalid_choice", field: "take_stock" }
  const pieces = unit === "piece" ? quantity : piecesIn(quantity, unit, product?.net_weight_grams ?? null)
  return pieces !== null && isWhole(pieces)
    ? { ...stock, pieces: Number(pieces) }
    : { code: "not_whole_packs", field: "take_stock", values: { unit: product?.unit ?? "" } }
}

const piecesIn = (quantity: string, unit: UnitCode, netWeightGrams: number | null): string | null => {
  if (netWeightGrams === null || unitOf(unit).kind !== "mass") return null
  const converted = convert(quantity, unit, somePiece, netWeightGrams)
  return converted.ok ? converted.amount : null
}

const isWhole = (decimal: string): boolean => /^\d+(\.0+)?$/.test(decimal)
