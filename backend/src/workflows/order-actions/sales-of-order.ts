import { businessDate } from "@lienket/vietnam"
import type { NewSaleEntry, SaleRecorder } from "../../modules/sales/entry"
import type { OrderLineRecord, OrderRecord } from "./order-record"

interface SellerPlace {
  readonly province_code: string
  readonly commune_code: string | null
}

/**
 * What a delivered order adds to the ledger: one sale for each line, worth its subtotal, on the
 * business day of the delivery. The delivery fee is no sale of a product.
 */
export const salesOfOrder = (
  order: Pick<OrderRecord, "organizationId" | "number">,
  lines: readonly OrderLineRecord[],
  seller: SellerPlace,
  by: SaleRecorder,
  at: Date,
): NewSaleEntry[] =>
  lines.map((line) => ({
    organization_id: order.organizationId,
    province_code: seller.province_code,
    commune_code: seller.commune_code,
    product_id: line.productId,
    product_title: line.title,
    ocop_group: line.group,
    quantity: String(line.quantity),
    unit: line.unit,
    net_weight_grams: line.netWeightGrams === null ? null : line.netWeightGrams * line.quantity,
    value_vnd: line.subtotalVnd,
    channel: "marketplace",
    buyer_kind: "consumer",
    agreement_line_id: null,
    business_date: businessDate(at),
    source_kind: "order_line",
    source_id: line.lineItemId,
    reference: order.number,
    recorded_by: by,
    recorded_at: at,
  }))
