import type { OcopGroup, SalesChannel } from "@lienket/contracts"
import { businessDate, isDecimal, isIsoDate } from "@lienket/vietnam"

export type SaleSourceKind = "order_line" | "delivery" | "manual"

/** Who wrote an entry: a member, an operator, or the platform itself. */
export interface SaleRecorder {
  readonly type: "member" | "user" | "system"
  readonly id: string | null
}

/** One sale, as it enters the ledger. */
export interface NewSaleEntry {
  readonly organization_id: string
  /** Where the seller is at home at the time of the sale. */
  readonly province_code: string
  readonly commune_code: string | null
  readonly product_id: string | null
  readonly product_title: string
  readonly ocop_group: OcopGroup
  /** Decimal string, in `unit`. */
  readonly quantity: string
  readonly unit: string
  /** Of the whole quantity, where it is known. */
  readonly net_weight_grams: number | null
  /** Without the delivery fee, which is not the price of a product. */
  readonly value_vnd: number
  readonly channel: SalesChannel
  readonly buyer_kind: "consumer" | "enterprise" | "trader" | "other"
  readonly agreement_line_id: string | null
  /** `YYYY-MM-DD` in Asia/Ho_Chi_Minh. */
  readonly business_date: string
  readonly source_kind: SaleSourceKind
  readonly source_id: string
  /** What a person looks the source up by. */
  readonly reference: string
  readonly recorded_by: SaleRecorder
  readonly recorded_at: Date
}

export interface SaleEntry extends NewSaleEntry {
  readonly id: string
  /** The entry whose sale did not hold. */
  readonly reverses_id: string | null
}

/**
 * The entry that takes a sale back: the same sale with quantity and value negated, on the business
 * day on which it was taken back, so that the past stays as it was reported.
 */
export const reversalOf = (
  entry: SaleEntry,
  by: SaleRecorder,
  at: Date,
  day: string = businessDate(at),
): Omit<SaleEntry, "id"> => {
  const { id, ...sale } = entry
  return {
    ...sale,
    quantity: negated(entry.quantity),
    net_weight_grams: entry.net_weight_grams === null ? null : 0 - entry.net_weight_grams,
    value_vnd: 0 - entry.value_vnd,
    business_date: day,
    reverses_id: id,
    recorded_by: by,
    recorded_at: at,
  }
}

/**
 * The day on which a sale that was typed in is taken back. A slip that is noticed on the day on which
 * it was typed has been in no report yet and leaves its own day as if it had never happened; what is
 * noticed later leaves the past as it was reported.
 */
export const dayOfCorrection = (entry: SaleEntry, at: Date): string =>
  businessDate(entry.recorded_at) === businessDate(at) ? entry.business_date : businessDate(at)

/**
 * The entry that takes a part of a sale back: a part of its quantity, worth the same a piece.
 * @throws RangeError when that is not a whole number of đồng, or more than was sold.
 */
export const partialReversalOf = (
  entry: SaleEntry,
  part: { readonly pieces: number; readonly sourceId: string },
  by: SaleRecorder,
  at: Date,
): Omit<SaleEntry, "id"> => {
  const sold = Number(entry.quantity)
  const share = (whole: number): number => (whole * part.pieces) / sold
  const value = share(entry.value_vnd)
  const grams = entry.net_weight_grams === null ? null : share(entry.net_weight_grams)
  if (!Number.isSafeInteger(part.pieces) || part.pieces < 1 || part.pieces > sold || !Number.isSafeInteger(value)) {
    throw new RangeError(`${part.pieces} of ${entry.quantity} for ${entry.value_vnd} cannot be taken back`)
  }
  return {
    ...reversalOf(entry, by, at),
    source_id: part.sourceId,
    quantity: `-${part.pieces}`,
    net_weight_grams: grams === null ? null : 0 - Math.round(grams),
    value_vnd: 0 - value,
  }
}

/** A part of one sale that is measured, as both sides agreed on it. */
export interface MeasuredPart {
  /** Of what takes it back, so that it is taken back once however often it is asked. */
  readonly reversalId: string
  /** Decimal, in the unit of the sale; at most what was sold. */
  readonly quantity: string
  readonly net_weight_grams: number | null
  readonly value_vnd: number
  /** Business day on which it went back. */
  readonly day: string
}

/**
 * The entry that takes a measured part of a sale back.
 * @throws RangeError for a part that no sale can have, or that is worth more than the sale.
 */
export const measuredReversalOf = (
  entry: SaleEntry,
  { reversalId, quantity, net_weight_grams, value_vnd, day }: MeasuredPart,
  by: SaleRecorder,
  at: Date,
): Omit<SaleEntry, "id"> => {
  const part = { ...entry, quantity, net_weight_grams, value_vnd, business_date: day }
  assertSale(part)
  if (value_vnd > entry.value_vnd) throw new RangeError(`${value_vnd} of ${entry.value_vnd} cannot be taken back`)
  return { ...reversalOf({ ...part, id: entry.id }, by, at, day), source_id: reversalId }
}

/**
 * A sale is something for at least nothing: what lowers a figure is a reversing entry.
 * @throws RangeError for a quantity, value or date that no sale can have.
 */
export const assertSale = (entry: NewSaleEntry): void => {
  if (!isDecimal(entry.quantity) || entry.quantity.startsWith("-") || !/[1-9]/.test(entry.quantity)) {
    throw new RangeError(`not the quantity of a sale: ${entry.quantity}`)
  }
  if (!Number.isSafeInteger(entry.value_vnd) || entry.value_vnd < 0) {
    throw new RangeError(`not the value of a sale: ${entry.value_vnd}`)
  }
  if (!isIsoDate(entry.business_date)) throw new RangeError(`not a business date: ${entry.business_date}`)
}

const negated = (quantity: string): string => (quantity.startsWith("-") ? quantity.slice(1) : `-${quantity}`)
