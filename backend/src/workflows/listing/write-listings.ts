import type { Picture } from "@lienket/contracts"
import { productClassRules, slugify, toNfc } from "@lienket/vietnam"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type {
  IInventoryService,
  IPricingModuleService,
  IProductModuleService,
  MedusaContainer,
} from "@medusajs/framework/types"
import { Modules, ProductStatus } from "@medusajs/framework/utils"
import { joined } from "../../database/database"
import { insertLinks } from "../../database/link-rows"
import { made } from "../../database/made"
import { environment } from "../../environment"
import { AUDIT_MODULE } from "../../modules/audit"
import type { AuditActor } from "../../modules/audit/entry"
import type { AuditModuleService } from "../../modules/audit/service"
import { CATALOG_MODULE } from "../../modules/catalog"
import type { CatalogModuleService } from "../../modules/catalog/service"
import { pictureUrl } from "../../modules/media/picture-files"
import { OCOP_MODULE } from "../../modules/ocop"
import type { ProductProfile } from "../../modules/ocop/profiles"
import type { OcopModuleService } from "../../modules/ocop/service"
import { storeDefaults } from "../cart/store-defaults"
import { freeHandles } from "./free-handles"
import { noteFirstStock } from "./low-stock"

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

/** The one option of a product of ours, and what its values are: what one piece is. */
export const optionTitle = "Quy cách"

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
  const created = await createProducts(container, transaction, listings)
  await linkProducts(transaction, created)
  await createPrices(container, transaction, variantsOf(created))
  await createStock(container, transaction, variantsOf(created))
  const ocop = container.resolve<OcopModuleService>(OCOP_MODULE)
  await ocop.upsertProfiles(transaction, created.map(profileOf))
  await ocop.upsertVariantProfiles(transaction, created.flatMap(variantProfilesOf))
  await container.resolve<AuditModuleService>(AUDIT_MODULE).record(
    transaction,
    created.map((product) => ({ ...auditEntryOf(product), ...by })),
  )
  const ids = created.map(({ id }) => id)
  await noteFirstStock(transaction, created.flatMap(firstStockOf), by.at)
  await container.resolve<CatalogModuleService>(CATALOG_MODULE).refreshCatalog(transaction, ids)
  return ids
}

const createProducts = async (
  container: MedusaContainer,
  transaction: Knex.Transaction,
  listings: readonly NewListing[],
): Promise<Made[]> => {
  const handles = await freeHandles(
    transaction,
    listings.map(({ handle, title_vi }) => handle ?? slugify(title_vi)),
  )
  const service = container.resolve<IProductModuleService>(Modules.PRODUCT)
  const records = await joined(transaction, service, (context) =>
    service.createProducts(
      listings.map((listing, index) => ({
        title: toNfc(listing.title_vi),
        handle: made(handles[index]),
        description: toNfc(listing.profile.story_vi),
        status: ProductStatus.PUBLISHED,
        origin_country: "vn",
        ...pictureAddresses(listing.pictures),
        options: [{ title: optionTitle, values: listing.variants.map(({ unit_vi }) => toNfc(unit_vi)) }],
        variants: listing.variants.map((variant, position) => ({
          ...plainVariant(variant),
          variant_rank: position,
          options: { [optionTitle]: toNfc(variant.unit_vi) },
        })),
      })),
      context,
    ),
  )
  const byHandle = new Map(records.map((record) => [record.handle, record]))
  return listings.map((given, index) => {
    const record = made(byHandle.get(made(handles[index])))
    const byTitle = new Map(record.variants.map(({ id, title }) => [title, id]))
    const variants = given.variants.map((variant) => ({
      id: made(byTitle.get(toNfc(variant.unit_vi))),
      given: variant,
    }))
    return { id: record.id, given, variants }
  })
}

/** What Medusa keeps of the pictures: single addresses, for clients that know no others. */
export const pictureAddresses = (pictures: readonly Picture[]) => {
  const { LIENKET_PUBLIC_BACKEND_URL: backend } = environment()
  const [first] = pictures
  return {
    thumbnail: first === undefined ? null : pictureUrl(backend, first),
    images: pictures.map((picture) => ({ url: pictureUrl(backend, picture, 1200) })),
  }
}

/** A variant as Medusa is told of it; what it is called is what one piece is. */
export const plainVariant = ({ unit_vi, sku }: Pick<NewVariant, "unit_vi" | "sku">) => ({
  title: toNfc(unit_vi),
  ...(sku === undefined ? {} : { sku }),
  manage_inventory: true,
  allow_backorder: false,
})

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

/** A variant that Medusa has made, before it has a price and stock. */
export interface MadeVariant {
  readonly id: string
  readonly title: string
  readonly given: NewVariant
  readonly seller: ListingSeller
  readonly is_shipped: boolean
}

const variantsOf = (created: readonly Made[]): MadeVariant[] =>
  created.flatMap(({ variants, given }) =>
    variants.map((variant) => ({
      id: variant.id,
      title: given.variants.length === 1 ? given.title_vi : `${given.title_vi}, ${variant.given.unit_vi}`,
      given: variant.given,
      seller: given.seller,
      is_shipped: isShipped(given.profile),
    })),
  )

/** One price in VND for each variant. */
export const createPrices = async (
  container: MedusaContainer,
  transaction: Knex.Transaction,
  variants: readonly { readonly id: string; readonly given: Pick<NewVariant, "price_vnd"> }[],
): Promise<void> => {
  const service = container.resolve<IPricingModuleService>(Modules.PRICING)
  const priceSets = await joined(transaction, service, (context) =>
    service.createPriceSets(
      variants.map(({ given }) => ({ prices: [{ currency_code: "vnd", amount: given.price_vnd }] })),
      context,
    ),
  )
  await insertLinks(
    transaction,
    "product_variant_price_set",
    variants.map(({ id }, index) => ({ variant_id: id, price_set_id: made(priceSets[index]).id })),
  )
}

/** An inventory item of its own for each variant, counted at the seller's location. */
export const createStock = async (
  container: MedusaContainer,
  transaction: Knex.Transaction,
  variants: readonly MadeVariant[],
): Promise<void> => {
  const service = container.resolve<IInventoryService>(Modules.INVENTORY)
  const items = await joined(transaction, service, (context) =>
    service.createInventoryItems(
      variants.map(({ title, given: { sku }, is_shipped }) => ({
        ...(sku === undefined ? {} : { sku }),
        title: toNfc(title),
        requires_shipping: is_shipped,
      })),
      context,
    ),
  )
  await insertLinks(
    transaction,
    "product_variant_inventory_item",
    variants.map(({ id }, index) => ({ variant_id: id, inventory_item_id: made(items[index]).id })),
  )
  await joined(transaction, service, (context) =>
    service.createInventoryLevels(
      variants.map(({ given, seller }, index) => ({
        inventory_item_id: made(items[index]).id,
        location_id: seller.stock_location_id,
        stocked_quantity: given.stock,
      })),
      context,
    ),
  )
}

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
