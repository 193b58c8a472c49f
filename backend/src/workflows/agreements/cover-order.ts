import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { AGREEMENT_MODULE } from "../../modules/agreement"
import { gramsOfUnit } from "../../modules/agreement/line-unit"
import type { AgreementModuleService } from "../../modules/agreement/service"
import type { NewSaleEntry } from "../../modules/sales/entry"
import { advanceAgreement } from "./advance-agreement"

interface Coverage {
  readonly line_id: string
  readonly agreement_id: string
  readonly product_id: string
  readonly unit: string
  readonly pack_grams: number | null
}

/**
 * Sales of an order of the shop as they enter the ledger: what was called off carries the line it was called off
 * from, whatever has become of the agreement since; of the rest, those of a product that the seller has promised the
 * buyer carry the line of the agreement, and so count under it by themselves, once. Whatever could not be compared
 * with the line stays an ordinary sale.
 */
export const coverSales = async (
  transaction: Knex.Transaction,
  orderId: string,
  sales: readonly NewSaleEntry[],
): Promise<NewSaleEntry[]> => {
  const [first] = sales
  if (first === undefined) return []
  const calledOff = await calledOffLines(transaction, orderId)
  const covered = await coverageOf(transaction, orderId, first)
  return sales.map((sale) => {
    const lineId =
      calledOff.get(sale.source_id) ??
      covered.find((each) => each.product_id === sale.product_id && isComparable(each, sale))?.line_id
    return lineId === undefined ? sale : { ...sale, agreement_line_id: lineId, buyer_kind: "enterprise" }
  })
}

/** By line of the order, the line of the agreement it was called off under. */
const calledOffLines = async (transaction: Knex.Transaction, orderId: string): Promise<ReadonlyMap<string, string>> => {
  const rows = await transaction("order_part_line")
    .where({ order_id: orderId })
    .whereNotNull("agreement_line_id")
    .select<{ line_item_id: string; agreement_line_id: string }[]>("line_item_id", "agreement_line_id")
  return new Map(rows.map(({ line_item_id, agreement_line_id }) => [line_item_id, agreement_line_id]))
}

const isComparable = (line: Coverage, sale: NewSaleEntry): boolean =>
  sale.unit === line.unit || (sale.net_weight_grams !== null && gramsOfUnit(line) !== null)

/**
 * Who buys is who signed in to the shop: a customer whose sign-in is also that of a member of the buying
 * organisation. An address that somebody merely types proves nothing. Where several agreements have the product,
 * the one that ends first is served first.
 */
const coverageOf = async (
  transaction: Knex.Transaction,
  orderId: string,
  { organization_id, business_date }: NewSaleEntry,
): Promise<Coverage[]> => {
  const { rows } = await transaction.raw<{ rows: Coverage[] }>(
    `select l.id as line_id, a.id as agreement_id, l.product_id, l.unit, l.pack_grams
       from "order" o
       join auth_identity i on i.app_metadata ->> 'customer_id' = o.customer_id and i.deleted_at is null
       join membership m on m.member_id = i.app_metadata ->> 'member_id' and m.ended_at is null
       join agreement_party b on b.organization_id = m.organization_id and b.side = 'buyer'
       join agreement_party s on s.agreement_id = b.agreement_id and s.side = 'seller' and s.organization_id = :seller
       join agreement a on a.id = b.agreement_id
        and a.state in ('signed', 'in_progress') and a.signed_on <= :day and a.ends_on >= :day
       join agreement_line l on l.agreement_id = a.id and l.is_current and l.product_id is not null
      where o.id = :order
      order by a.ends_on, a.id, l.position`,
    { order: orderId, seller: organization_id, day: business_date },
  )
  return rows
}

/** The agreements that sales count under are on their way, or carried out. */
export const advanceCovered = async (
  act: { readonly container: MedusaContainer; readonly at: Date },
  transaction: Knex.Transaction,
  sales: readonly NewSaleEntry[],
): Promise<void> => {
  const lineIds = [...new Set(sales.flatMap(({ agreement_line_id }) => agreement_line_id ?? []))]
  if (lineIds.length === 0) return
  const rows = await transaction("agreement_line")
    .whereIn("id", lineIds)
    .orderBy("agreement_id")
    .distinct<{ agreement_id: string }[]>("agreement_id")
  const agreements = act.container.resolve<AgreementModuleService>(AGREEMENT_MODULE)
  for (const { agreement_id } of rows) {
    const agreement = await agreements.lockAgreement(transaction, agreement_id)
    if (agreement !== null) await advanceAgreement(act, transaction, agreement)
  }
}
