import type { CooperativeSale, OcopGroup, SalesChannel, SaleUnit, SaleWay } from "@lienket/contracts"
import { unitPriceOf } from "@lienket/vietnam"
import { integer, type Database } from "../../../database/database"
import { Refusal } from "../../../http/refusal"
import type { MemberCaller } from "../../../policy/caller"
import { isAllowed } from "../../../policy/policy"

export interface SaleRow {
  id: string
  business_date: string
  product_id: string | null
  product_title: string
  ocop_group: OcopGroup
  quantity: string
  unit: string
  net_weight_grams: string | null
  value_vnd: string
  channel: SalesChannel
  source_kind: CooperativeSale["source"]["kind"]
  reference: string
  reverses_id: string | null
  recorded_at: Date
  way: SaleWay | null
  variant_id: string | null
  typed_unit: SaleUnit | null
  price_per: "unit" | "total" | null
  price_vnd: string | null
  note: string | null
  stock_pieces: number | null
  reversal_reason: string | null
  order_id: string | null
  reversed_by: string | null
  recorder: string | null
}

/** Columns of a sale, over an entry `e` of the ledger and what it came from. */
export const saleColumns = `
  e.id, e.business_date::text as business_date, e.product_id, e.product_title, e.ocop_group, e.quantity::text as quantity, e.unit,
  e.net_weight_grams, e.value_vnd, e.channel, e.source_kind, e.reference, e.reverses_id, e.recorded_at,
  m.way, m.variant_id, m.unit as typed_unit, m.price_per, m.price_vnd, m.note, m.stock_pieces, m.reversal_reason, l.order_id, r.id as reversed_by, w.name as recorder`

/**
 * A sale may be taken back in parts: each names the order of the sale, and only when nothing is left of it
 * has it been taken back, by the last of them.
 */
export const saleTables = `
  sale_entry e
  left join manual_sale m on e.source_kind = 'manual' and m.id = e.source_id
  left join sale_entry o on o.id = e.reverses_id
  left join order_part_line l on e.source_kind = 'order_line' and l.line_item_id = coalesce(o.source_id, e.source_id)
  left join lateral (
    select max(part.id) as id from sale_entry part where part.reverses_id = e.id having sum(part.quantity) = - e.quantity
  ) r on true
  left join member w on e.recorded_by_type = 'member' and w.id = e.recorded_by_id`

/** One entry of the ledger as its cooperative sees it. */
export const saleOf = (row: SaleRow, { organization, role }: MemberCaller): CooperativeSale => ({
  id: row.id,
  business_date: row.business_date,
  product_id: row.product_id,
  product_title: row.product_title,
  group: row.ocop_group,
  quantity: row.quantity,
  unit: row.unit,
  net_weight_grams: row.net_weight_grams === null ? null : integer(row.net_weight_grams),
  value_vnd: integer(row.value_vnd),
  unit_price_vnd: unitPriceOf(row.quantity.replace("-", ""), Math.abs(integer(row.value_vnd))),
  channel: row.channel,
  way: row.way,
  typed: typedOf(row),
  note: row.note,
  took_stock: row.stock_pieces !== null,
  source: { kind: row.source_kind, reference: row.reference, order_id: row.order_id },
  reverses: row.reverses_id,
  reversed_by: row.reversed_by,
  reason: row.reversal_reason,
  recorded_by: row.recorder,
  recorded_at: row.recorded_at.toISOString(),
  can_reverse:
    row.source_kind === "manual" &&
    row.reverses_id === null &&
    row.reversed_by === null &&
    isAllowed("sales.record", organization.kind, role),
})

const typedOf = ({ variant_id, typed_unit, price_per, price_vnd }: SaleRow): CooperativeSale["typed"] =>
  typed_unit === null || price_per === null || price_vnd === null
    ? null
    : { variant_id, unit: typed_unit, price: { per: price_per, amount_vnd: integer(price_vnd) } }

/**
 * One sale of the organisation in use.
 * @param key its id in the ledger, or that of what was typed in.
 * @throws Refusal `not_found`.
 */
export const viewSale = async (
  { db, caller }: { readonly db: Database; readonly caller: MemberCaller },
  key: { readonly id: string } | { readonly typedId: string },
): Promise<CooperativeSale> => {
  const [condition, value] =
    "id" in key
      ? ["e.id = ?", key.id]
      : ["e.source_kind = 'manual' and e.reverses_id is null and e.source_id = ?", key.typedId]
  const { rows } = await db.raw<{ rows: SaleRow[] }>(
    `select ${saleColumns} from ${saleTables} where e.organization_id = ? and ${condition}`,
    [caller.organization.id, value],
  )
  if (rows[0] === undefined) throw new Refusal("not_found")
  return saleOf(rows[0], caller)
}
