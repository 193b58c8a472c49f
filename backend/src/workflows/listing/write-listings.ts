import type { Picture } from "@lienket/contracts"
import { productClassRules, slugify, toNfc } from "@lienket/vietnam"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { entityIds } from "../../database/entity-id"
import { insertLinks } from "../../database/link-rows"
import { made } from "../../database/made"
import { AUDIT_MODULE } from "../../modules/audit"
import type { AuditActor } from "../../modules/audit/entry"
import type { AuditModuleService } from "../../modules/audit/service"
import { CATALOG_MODULE } from "../../modules/catalog"
import type { CatalogModuleService } from "../../modules/catalog/service"
import { OCOP_MODULE } from "../../modules/ocop"
import type { ProductProfile } from "../../modules/ocop/profiles"
import type { OcopModuleService } from "../../modules/ocop/service"
import { storeDefaults } from "../cart/store-defaults"
import { freeHandles } from "./free-handles"
import { noteFirstStock } from "./low-stock"
import {
  insertPrices,
  insertProducts,
  insertStock,
  insertVariants,
  tellPlanner,
  type ShelfToInsert,
} from "./medusa-rows"

/** Who sells, where the goods lie and by which profile they are sent. */
export interface ListingSeller {
  readonly id: string
  readonly stock_location_id: string
  readonly shipping_profile_id: string
}

export interface NewVariant {
  /** The piece that is counted and priced, "túi 500 g"; another one for each variant of a product. */
  readonly unit_vi: string
  readonly unit_en: string
  readonly net_weight_grams: number | null
  readonly price_vnd: number
  /** Pieces on the shelf. */
  readonly stock: number
  /** With so many of them left or fewer the seller wants to be warned; the usual number unless it is said. */
  readonly low_stock_pieces?: number | null
  readonly sku?: string
}

/** A product as it goes on sale, whoever says so: a form, a spreadsheet or the demo. */
export interface NewListing {
  readonly seller: ListingSeller
  readonly title_vi: string
  /** Asked for; a product of that name gets another. Made from the title where none is asked for. */
  readonly handle?: string
  readonly pictures: readonly Picture[]
  readonly variants: readonly NewVariant[]
  readonly profile: Omit<ProductProfile, "product_id" | "organization_id" | "pictures">
}

interface Made {
  readonly id: string
  readonly given: NewListing
  readonly variants: readonly { readonly id: string; readonly given: NewVariant }[]
}

/**
 * Puts products on sale, all or none: Medusa's products and variants with their prices in VND, stock at
 * the seller's own location, what is kept of them beside, an entry of the audit log each, and the shop's
 * read model. The search index follows after the commit: see `indexProducts`.
 * @returns the products' ids, in the order given.
 */
export const createListings = async (
  container: MedusaContainer,
  transaction: Knex.Transaction,
  listings: readonly NewListing[],
  by: { readonly actor: AuditActor; readonly at: Date },
): Promise<string[]> => {
  if (listings.length === 0) return []
  const created = await createProducts(transaction, listings)
  await linkProducts(transaction, created)
  await insertPrices(transaction, created.flatMap(pricesOf))
  await insertStock(transaction, created.flatMap(shelvesOf))
  const ocop = container.resolve<OcopModuleService>(OCOP_MODULE)
  await ocop.upsertProfiles(transaction, created.map(profileOf))
  await ocop.upsertVariantProfiles(transaction, created.flatMap(variantProfilesOf))
  await container.resolve<AuditModuleService>(AUDIT_MODULE).record(
    transaction,
    created.map((product) => ({ ...auditEntryOf(product), ...by })),
  )
  const ids = created.map(({ id }) => id)
  await noteFirstStock(transaction, created.flatMap(firstStockOf), by.at)
  await tellPlanner(transaction, created.length)
  await container.resolve<CatalogModuleService>(CATALOG_MODULE).refreshCatalog(transaction, ids)
  return ids
}

const createProducts = async (transaction: Knex.Transaction, listings: readonly NewListing[]): Promise<Made[]> => {
  const handles = await freeHandles(
    transaction,
    listings.map(({ handle, title_vi }) => handle ?? slugify(title_vi)),
  )
  const [productId, variantId] = [entityIds("prod"), entityIds("variant")]
  const products = listings.map(
    (given): Made => ({
      id: productId(),
      given,
      variants: given.variants.map((variant) => ({ id: variantId(), given: variant })),
    }),
  )
  const values = await insertProducts(
    transaction,
    products.map(({ id, given: { title_vi, profile, pictures, variants } }, index) => ({
      id,
      handle: made(handles[index]),
      title_vi,
      story_vi: profile.story_vi,
      pictures,
      units: variants.map(({ unit_vi }) => unit_vi),
    })),
  )
  await insertVariants(
    transaction,
    products.flatMap(({ id, variants }, index) =>
      variants.map((variant, rank) => ({
        id: variant.id,
        product_id: id,
        option_value_id: made(values[index]?.[rank]),
        rank,
        unit_vi: variant.given.unit_vi,
        sku: variant.given.sku,
      })),
    ),
  )
  return products
}

const linkProducts = async (transaction: Knex.Transaction, created: readonly Made[]): Promise<void> => {
  const { sales_channel_id } = await storeDefaults(transaction)
  await insertLinks(
    transaction,
    "product_sales_channel",
    created.map(({ id }) => ({ product_id: id, sales_channel_id })),
  )
  // To Medusa a product with a shipping profile has to be shipped, whatever its inventory item says.
  await insertLinks(
    transaction,
    "product_shipping_profile",
    created
      .filter(({ given }) => isShipped(given.profile))
      .map(({ id, given }) => ({ product_id: id, shipping_profile_id: given.seller.shipping_profile_id })),
  )
}

const isShipped = ({ product_class }: Pick<ProductProfile, "product_class">): boolean =>
  productClassRules[product_class].requires_shipping

const pricesOf = ({ variants }: Made) => variants.map(({ id, given: { price_vnd } }) => ({ id, price_vnd }))

const shelvesOf = ({ variants, given: { title_vi, seller, profile } }: Made): ShelfToInsert[] =>
  variants.map(({ id, given }) => ({
    variant_id: id,
    title: variants.length === 1 ? title_vi : `${title_vi}, ${given.unit_vi}`,
    sku: given.sku,
    is_shipped: isShipped(profile),
    stock_location_id: seller.stock_location_id,
    stock: given.stock,
  }))

const profileOf = ({ id, given: { seller, profile, pictures } }: Made): ProductProfile => ({
  ...profile,
  product_id: id,
  organization_id: seller.id,
  pictures,
})

const variantProfilesOf = ({ id: productId, variants }: Made) =>
  variants.map(({ id, given: { unit_vi, unit_en, net_weight_grams, low_stock_pieces = null } }, position) => ({
    variant_id: id,
    product_id: productId,
    position,
    unit_vi,
    unit_en,
    net_weight_grams,
    low_stock_pieces,
  }))

const firstStockOf = ({ variants }: Made) =>
  variants.map(({ id, given: { stock, low_stock_pieces = null } }) => ({ variant_id: id, stock, low_stock_pieces }))

const auditEntryOf = ({ id, given: { seller, title_vi, variants } }: Made) => ({
  organization_id: seller.id,
  action: "product.published",
  subject_type: "product",
  subject_id: id,
  data: {
    title: toNfc(title_vi),
    variants: variants.map(({ unit_vi, price_vnd, stock }) => ({ unit: toNfc(unit_vi), price_vnd, stock })),
  },
})
