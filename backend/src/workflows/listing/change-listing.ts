import type { Picture } from "@lienket/contracts"
import { productClassRules, toNfc } from "@lienket/vietnam"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { IProductModuleService, MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId, Modules } from "@medusajs/framework/utils"
import { joined } from "../../database/database"
import { insertLinks } from "../../database/link-rows"
import { made } from "../../database/made"
import { Refusal } from "../../http/refusal"
import { AUDIT_MODULE } from "../../modules/audit"
import type { AuditActor, NewAuditEntry } from "../../modules/audit/entry"
import type { AuditModuleService } from "../../modules/audit/service"
import { CATALOG_MODULE } from "../../modules/catalog"
import type { CatalogModuleService } from "../../modules/catalog/service"
import { OCOP_MODULE } from "../../modules/ocop"
import type { OcopModuleService } from "../../modules/ocop/service"
import { contentOf, type ChangedVariant } from "./listing-content"
import { readListing, type ListingRecord } from "./listing-record"
import { settleLowStock } from "./low-stock"
import {
  insertOptionValues,
  insertPrices,
  insertStock,
  insertVariants,
  offerOptionValues,
  pictureAddresses,
} from "./medusa-rows"
import { priceChange, setPrice } from "./set-price"
import type { ListingSeller, NewListing } from "./write-listings"

export interface ListingChange {
  readonly title_vi: string
  readonly pictures: readonly Picture[]
  /** Those that stay by their id, new ones without; what is left out leaves the shop. */
  readonly variants: readonly ChangedVariant[]
  readonly profile: NewListing["profile"]
}

interface Writer {
  readonly container: MedusaContainer
  readonly transaction: Knex.Transaction
  readonly seller: ListingSeller
  readonly actor: AuditActor
  readonly at: Date
}

/**
 * Publishes a product anew: its text, pictures, prices and variants as they are given. Its handle, its
 * state and the stock of variants that stay are as before; past orders keep what was frozen on them.
 * @throws Refusal `required` for a new variant without stock.
 */
export const changeListing = async (writer: Writer, before: ListingRecord, change: ListingChange): Promise<void> => {
  const { container, transaction } = writer
  await updateProduct(writer, before, change)
  await relinkShipping(writer, before, change)
  await takeOutVariants(writer, before, change)
  const ids = await writeVariants(writer, before, change)
  const ocop = container.resolve<OcopModuleService>(OCOP_MODULE)
  await ocop.upsertProfiles(transaction, [
    { ...change.profile, product_id: before.id, organization_id: before.organization_id, pictures: change.pictures },
  ])
  await ocop.upsertVariantProfiles(
    transaction,
    change.variants.map(({ unit_vi, unit_en, net_weight_grams, low_stock_pieces = null }, position) => ({
      variant_id: made(ids[position]),
      product_id: before.id,
      position,
      unit_vi,
      unit_en,
      net_weight_grams,
      low_stock_pieces,
    })),
  )
  await settleLowStock(transaction, { productIds: [before.id] }, writer.at)
  await changePrices(writer, before, change)
  await recordEdit(writer, before)
  await container.resolve<CatalogModuleService>(CATALOG_MODULE).refreshCatalog(transaction, [before.id])
}

const updateProduct = async (
  { container, transaction }: Writer,
  before: ListingRecord,
  { title_vi, pictures, profile }: ListingChange,
): Promise<void> => {
  const service = container.resolve<IProductModuleService>(Modules.PRODUCT)
  await joined(transaction, service, (context) =>
    service.updateProducts(
      before.id,
      { title: toNfc(title_vi), description: toNfc(profile.story_vi), ...pictureAddresses(pictures) },
      context,
    ),
  )
}

/** A class that is shipped has the seller's shipping profile, one that is not has none. */
const relinkShipping = async (
  { transaction, seller }: Writer,
  before: ListingRecord,
  { profile }: ListingChange,
): Promise<void> => {
  const isShipped = productClassRules[profile.product_class].requires_shipping
  if (isShipped === productClassRules[before.product_class].requires_shipping) return
  await transaction("product_shipping_profile").where({ product_id: before.id }).delete()
  if (!isShipped) return
  const link = { product_id: before.id, shipping_profile_id: seller.shipping_profile_id }
  await insertLinks(transaction, "product_shipping_profile", [link])
}

/** Their stock and what is reserved of it stay where they are, for the orders that hold it. */
const takeOutVariants = async (
  { container, transaction }: Writer,
  before: ListingRecord,
  change: ListingChange,
): Promise<void> => {
  const kept = new Set(change.variants.map(({ id }) => id))
  const gone = before.variants.filter(({ id }) => !kept.has(id)).map(({ id }) => id)
  if (gone.length === 0) return
  const service = container.resolve<IProductModuleService>(Modules.PRODUCT)
  await joined(transaction, service, (context) => service.softDeleteProductVariants(gone, {}, context))
  await transaction("variant_profile").whereIn("variant_id", gone).delete()
  await transaction("low_stock").whereIn("variant_id", gone).delete()
}

/** @returns the id of each variant, in the order given. */
const writeVariants = async (writer: Writer, before: ListingRecord, change: ListingChange): Promise<string[]> => {
  await renameVariants(writer, before, change)
  const added = change.variants.filter(({ id }) => id === undefined)
  const created = await addVariants(writer, before, change, added)
  return change.variants.map((variant) => variant.id ?? made(created[added.indexOf(variant)]))
}

const renameVariants = async ({ transaction }: Writer, before: ListingRecord, change: ListingChange): Promise<void> => {
  const renamed = change.variants.filter(
    ({ id, unit_vi }) => before.variants.find((known) => known.id === id)?.unit_vi !== unit_vi && id !== undefined,
  )
  if (renamed.length === 0) return
  const ids = renamed.map(({ id }) => id ?? "")
  const names = renamed.map(({ unit_vi }) => toNfc(unit_vi))
  await transaction.raw(
    `update product_variant v set title = renamed.title, updated_at = now()
       from unnest(?::text[], ?::text[]) as renamed (id, title) where v.id = renamed.id`,
    [ids, names],
  )
  // The value of the option says the same, unless another variant's says it already.
  await transaction.raw(
    `update product_option_value o set value = renamed.title, updated_at = now()
       from unnest(?::text[], ?::text[]) as renamed (id, title)
       join product_variant_option link on link.variant_id = renamed.id
      where o.id = link.option_value_id
        and (select count(*) from product_variant_option other where other.variant_id = renamed.id) = 1
        and not exists (select 1 from product_option_value other
                         where other.option_id = o.option_id and other.value = renamed.title and other.deleted_at is null)`,
    [ids, names],
  )
}

const addVariants = async (
  { transaction, seller }: Writer,
  before: ListingRecord,
  { title_vi, profile, variants }: ListingChange,
  added: readonly ChangedVariant[],
): Promise<string[]> => {
  if (added.length === 0) return []
  const option = await onlyOptionOf(transaction, before.id)
  const values = await offerValues(
    transaction,
    option,
    added.map(({ unit_vi }) => toNfc(unit_vi)),
  )
  const fresh = added.map((variant) => {
    const rank = variants.indexOf(variant)
    if (variant.stock === undefined) throw new Refusal("required", { field: `variants.${rank}.stock` })
    return { ...variant, id: generateEntityId("", "variant"), rank, stock: variant.stock }
  })
  await insertVariants(
    transaction,
    fresh.map(({ id, rank, unit_vi }) => ({
      id,
      product_id: before.id,
      option_value_id: made(values.get(toNfc(unit_vi))),
      rank,
      unit_vi,
    })),
  )
  await insertPrices(transaction, fresh)
  await insertStock(
    transaction,
    fresh.map(({ id, unit_vi, stock }) => ({
      variant_id: id,
      title: `${title_vi}, ${unit_vi}`,
      is_shipped: productClassRules[profile.product_class].requires_shipping,
      stock_location_id: seller.stock_location_id,
      stock,
    })),
  )
  return fresh.map(({ id }) => id)
}

interface Option {
  /** Of the product's own use of the option. */
  readonly use_id: string
  readonly id: string
  readonly title: string
}

/** @throws Refusal `field_not_allowed` for a product that was made with several options elsewhere. */
const onlyOptionOf = async (transaction: Knex.Transaction, productId: string): Promise<Option> => {
  const { rows } = await transaction.raw<{ rows: Option[] }>(
    `select u.id as use_id, o.id, o.title
       from product_product_option u join product_option o on o.id = u.product_option_id and o.deleted_at is null
      where u.product_id = ? and u.deleted_at is null`,
    [productId],
  )
  const [option, ...others] = rows
  if (option === undefined || others.length > 0) {
    throw new Refusal("field_not_allowed", { field: "variants", values: { name: "variants" } })
  }
  return option
}

/**
 * Values that the option does not have yet, and their use by the product.
 * @returns the id of each value.
 */
const offerValues = async (
  transaction: Knex.Transaction,
  option: Option,
  values: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const known = await transaction("product_option_value")
    .where({ option_id: option.id, deleted_at: null })
    .whereIn("value", values)
    .select<{ id: string; value: string }[]>("id", "value")
  const missing = values.filter((value) => !known.some((row) => row.value === value))
  const fresh = missing.map((value) => ({ id: generateEntityId("", "optval"), value, option_id: option.id }))
  await insertOptionValues(transaction, fresh)
  const used = await transaction("product_product_option_value")
    .where({ product_product_option_id: option.use_id, deleted_at: null })
    .pluck<string[]>("product_option_value_id")
  const offered = [...known, ...fresh]
  await offerOptionValues(
    transaction,
    offered.filter(({ id }) => !used.includes(id)).map(({ id }) => ({ use_id: option.use_id, value_id: id })),
  )
  return new Map(offered.map(({ id, value }) => [value, id]))
}

const changePrices = async (writer: Writer, before: ListingRecord, change: ListingChange): Promise<void> => {
  const changes: NewAuditEntry[] = []
  for (const { id, price_vnd } of change.variants) {
    const variant = before.variants.find((known) => known.id === id)
    if (variant === undefined || variant.price_vnd === price_vnd) continue
    await setPrice(writer.transaction, variant, price_vnd)
    changes.push({ ...priceChange(before, variant, price_vnd), actor: writer.actor, at: writer.at })
  }
  await writer.container.resolve<AuditModuleService>(AUDIT_MODULE).record(writer.transaction, changes)
}

/** Which parts were changed; prices have entries of their own. */
const recordEdit = async ({ container, transaction, actor, at }: Writer, before: ListingRecord): Promise<void> => {
  const [was, is] = [contentOf(before), contentOf(await readListing(transaction, before.organization_id, before.id))]
  const withoutPrices = ({ variants, ...rest }: typeof was) => ({
    ...rest,
    variants: variants?.map(({ unit, content, low_stock }) => ({ unit, content, low_stock })),
  })
  const [old, current] = [Object.entries(withoutPrices(was)), new Map(Object.entries(withoutPrices(is)))]
  const names = new Set([...old.map(([name]) => name), ...current.keys()])
  const fields = [...names].filter(
    (name) =>
      JSON.stringify(old.find(([known]) => known === name)?.[1] ?? "") !== JSON.stringify(current.get(name) ?? ""),
  )
  if (fields.length === 0) return
  await container.resolve<AuditModuleService>(AUDIT_MODULE).record(transaction, [
    {
      organization_id: before.organization_id,
      actor,
      action: "product.edited",
      subject_type: "product",
      subject_id: before.id,
      data: { fields },
      at,
    },
  ])
}
