import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { databaseOf } from "../../database/database"
import { AUDIT_MODULE } from "../../modules/audit"
import type { AuditModuleService } from "../../modules/audit/service"
import { CATALOG_MODULE } from "../../modules/catalog"
import type { CatalogModuleService } from "../../modules/catalog/service"
import { LISTING_MODULE } from "../../modules/listing"
import type { ListingModuleService } from "../../modules/listing/service"
import type { MemberCaller } from "../../policy/caller"
import { indexProducts } from "../catalog/update-catalog"
import { actorOf } from "./actor"
import { lockListing, variantOf, type ListingRecord, type VariantRecord } from "./listing-record"
import { insertPrices } from "./medusa-rows"

export interface PriceRequest {
  readonly productId: string
  /** Needed where there are several. */
  readonly variantId: string | undefined
  readonly priceVnd: number
  readonly caller: MemberCaller
  readonly at: Date
}

/**
 * Sets the price of a variant; who, when, from what to what is kept. The same price again changes nothing.
 * @throws Refusal `not_found`, `required` where several variants could be meant.
 */
export const setListingPrice = async (container: MedusaContainer, request: PriceRequest): Promise<void> => {
  const { productId, variantId, priceVnd, caller, at } = request
  await databaseOf(container).transaction(async (transaction) => {
    const record = await lockListing(transaction, caller.organization.id, productId)
    const variant = variantOf(record, variantId)
    if (variant.price_vnd === priceVnd) return
    await setPrice(transaction, variant, priceVnd)
    await container
      .resolve<ListingModuleService>(LISTING_MODULE)
      .notePrice(transaction, productId, variant.id, priceVnd)
    const entry = { ...priceChange(record, variant, priceVnd), actor: actorOf(caller), at }
    await container.resolve<AuditModuleService>(AUDIT_MODULE).record(transaction, [entry])
    await container.resolve<CatalogModuleService>(CATALOG_MODULE).refreshCatalog(transaction, [productId])
  })
  await indexProducts(container, [productId])
}

/** Writes one price. Medusa keeps each amount twice, the second time with its precision in raw_*. */
export const setPrice = async (
  transaction: Knex.Transaction,
  variant: VariantRecord,
  priceVnd: number,
): Promise<void> => {
  if (variant.price_id === null) {
    await insertPrices(transaction, [{ id: variant.id, price_vnd: priceVnd }])
    return
  }
  await transaction.raw(
    `update price set amount = ?, raw_amount = jsonb_build_object('value', ?::text, 'precision', 20), updated_at = now()
      where id = ?`,
    [priceVnd, String(priceVnd), variant.price_id],
  )
}

/** What the audit log says of it. */
export const priceChange = (record: ListingRecord, variant: VariantRecord, priceVnd: number) => ({
  organization_id: record.organization_id,
  action: "product.price_changed",
  subject_type: "product",
  subject_id: record.id,
  data: { variant_id: variant.id, unit: variant.unit_vi, from: variant.price_vnd, to: priceVnd },
})
