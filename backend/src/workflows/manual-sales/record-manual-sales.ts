import type { NewManualSaleBody } from "@lienket/contracts"
import { businessDate } from "@lienket/vietnam"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Refusal } from "../../http/refusal"
import { AUDIT_MODULE } from "../../modules/audit"
import type { AuditModuleService } from "../../modules/audit/service"
import { ORGANIZATION_MODULE } from "../../modules/organization"
import type { OrganizationModuleService } from "../../modules/organization/service"
import { SALES_MODULE } from "../../modules/sales"
import type { NewSaleEntry } from "../../modules/sales/entry"
import { checkManualSale, filingOf, type ManualSale } from "../../modules/sales/manual-sale"
import { contentHash } from "../../modules/sales/manual-sales"
import type { SalesModuleService } from "../../modules/sales/service"
import { watchStock } from "../listing/low-stock"
import { soldProducts } from "./sold-products"
import { takeFreeStock } from "./take-free-stock"

/** A sale with the id it is known by: the same id is the same sale, however often it is sent. */
export interface TypedSale {
  readonly id: string
  readonly typed: NewManualSaleBody
}

interface Recorder {
  readonly id: string
  readonly name: string
}

interface KnownSale {
  readonly id: string
  readonly sale: ManualSale
}

/**
 * Enters sales made off the platform into the ledger of an organisation, one or thousands, all or
 * none: ledger, sums, stock where it was asked for, and the audit log. A sale that is there already is
 * left as it is.
 * @returns the ids that are new.
 * @throws Refusal naming the field, of several sales with its position (`3.quantity`); also
 *   `idempotency_conflict` for a known id with another content, and `insufficient_stock`.
 */
export const recordManualSales = async (
  container: MedusaContainer,
  transaction: Knex.Transaction,
  organizationId: string,
  sales: readonly TypedSale[],
  by: Recorder,
  at: Date,
): Promise<ReadonlySet<string>> => {
  const ledger = container.resolve<SalesModuleService>(SALES_MODULE)
  const fieldOf = (position: number, field: string) => (sales.length === 1 ? field : `${position}.${field}`)
  const refuseOther = (known: ReadonlyMap<string, string>) => {
    for (const { id, typed } of sales)
      if (known.has(id) && known.get(id) !== contentHash(typed)) throw new Refusal("idempotency_conflict")
  }

  const known = await ledger.knownManualSales(
    transaction,
    sales.map(({ id }) => id),
  )
  refuseOther(known)
  const products = await soldProducts(
    transaction,
    organizationId,
    sales.flatMap(({ typed }) => typed.variant_id ?? []),
  )
  const checked = sales.flatMap(({ id, typed }, position) => {
    if (known.has(id)) return []
    const answer = checkManualSale(typed, products.get(typed.variant_id ?? ""), businessDate(at))
    if (answer.ok) return [{ id, typed, sale: answer.sale, position }]
    const { code, field, values } = answer.fault
    throw new Refusal(code, { field: fieldOf(position, field), values })
  })

  // First of all: whoever sends the same sale at the same moment waits here, and then finds it done.
  const entered = await ledger.insertManualSales(
    transaction,
    checked.map(({ id, typed, sale }) => ({
      id,
      organization_id: organizationId,
      sale,
      content_hash: contentHash(typed),
      noted_at: typed.noted_at ?? null,
      recorded_at: at,
    })),
  )
  const fresh = checked.filter(({ id }) => entered.has(id))
  if (fresh.length < checked.length) {
    refuseOther(
      await ledger.knownManualSales(
        transaction,
        checked.map(({ id }) => id),
      ),
    )
  }
  await takeFreeStock(
    transaction,
    fresh.flatMap(({ sale, position }) =>
      sale.stock === null
        ? []
        : [{ ...sale.stock, title: sale.product_title, unit: sale.unit, field: fieldOf(position, "quantity") }],
    ),
  )
  const inventoryItemIds = fresh.flatMap(({ sale }) => sale.stock?.inventory_item_id ?? [])
  if (inventoryItemIds.length > 0) await watchStock(container, transaction, { inventoryItemIds }, at)
  await enter(container, transaction, organizationId, fresh, by, at)
  return entered
}

const enter = async (
  container: MedusaContainer,
  transaction: Knex.Transaction,
  organizationId: string,
  sales: readonly KnownSale[],
  by: Recorder,
  at: Date,
): Promise<void> => {
  if (sales.length === 0) return
  const ledger = container.resolve<SalesModuleService>(SALES_MODULE)
  const organizations = container.resolve<OrganizationModuleService>(ORGANIZATION_MODULE)
  const audit = container.resolve<AuditModuleService>(AUDIT_MODULE)
  const seller = await organizations.findById(transaction, organizationId)
  if (seller === null) throw new Error(`organization ${organizationId} is gone`)

  await ledger.recordEntries(
    transaction,
    sales.map(({ id, sale }) => ({
      ...entryOf(id, sale),
      organization_id: organizationId,
      province_code: seller.province_code,
      commune_code: seller.commune_code,
      recorded_by: { type: "member", id: by.id },
      recorded_at: at,
    })),
  )
  const [first] = sales
  await audit.record(transaction, [
    {
      organization_id: organizationId,
      actor: { type: "member", ...by },
      ...(sales.length === 1 && first !== undefined
        ? { action: "sale.recorded", subject_type: "sale", subject_id: first.id, data: summaryOf(first.sale) }
        : {
            action: "sale.recorded_in_bulk",
            subject_type: "organization",
            subject_id: organizationId,
            data: { count: sales.length, value_vnd: sales.reduce((sum, { sale }) => sum + sale.value_vnd, 0) },
          }),
      at,
    },
  ])
}

type OfTheSale = Omit<
  NewSaleEntry,
  "organization_id" | "province_code" | "commune_code" | "recorded_by" | "recorded_at"
>

const entryOf = (id: string, sale: ManualSale): OfTheSale => ({
  product_id: sale.product_id,
  product_title: sale.product_title,
  ocop_group: sale.ocop_group,
  quantity: sale.quantity,
  unit: sale.unit,
  net_weight_grams: sale.net_weight_grams,
  value_vnd: sale.value_vnd,
  ...filingOf(sale.way),
  agreement_line_id: null,
  business_date: sale.sold_on,
  source_kind: "manual",
  source_id: id,
  reference: `BN-${id.slice(-6).toUpperCase()}`,
})

const summaryOf = ({ product_title, quantity, unit, value_vnd, way, sold_on, stock }: ManualSale) => ({
  product_title,
  quantity,
  unit,
  value_vnd,
  way,
  sold_on,
  stock_pieces: stock?.pieces ?? 0,
})
