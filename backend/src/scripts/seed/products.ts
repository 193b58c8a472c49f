import type { Picture } from "@lienket/contracts"
import type { DemoProduct, DemoSize } from "@lienket/demo"
import { toNfc } from "@lienket/vietnam"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type {
  IInventoryService,
  IPricingModuleService,
  IProductModuleService,
  MedusaContainer,
} from "@medusajs/framework/types"
import { Modules, ProductStatus } from "@medusajs/framework/utils"
import { now } from "../../clock"
import { joined, type Database } from "../../database/database"
import { pictureUrl } from "../../modules/media/picture-files"
import { OCOP_MODULE } from "../../modules/ocop"
import type { OcopModuleService } from "../../modules/ocop/service"
import { insertLinks } from "../../database/link-rows"
import { made } from "../../database/made"
import type { SellingPlace } from "../../workflows/organization/open-selling-place"

export interface NewProduct {
  readonly product: DemoProduct
  /** The day from which it leaves when it is ordered ahead; null where it is in stock. */
  readonly shipsOn: string | null
  readonly organizationId: string
  readonly place: SellingPlace
  readonly picture: Picture
}

interface Shop {
  readonly salesChannelId: string
  readonly publicBackendUrl: string
}

interface Created {
  readonly id: string
  readonly given: NewProduct
  /** One for each size, in their order. */
  readonly variants: readonly CreatedVariant[]
}

interface CreatedVariant {
  readonly id: string
  readonly sku: string
  readonly size: DemoSize
}

const optionTitle = "Quy cách"

/** The ids of those products of the demo that are there, by handle. */
export const productIdsByHandle = async (
  db: Database,
  products: readonly DemoProduct[],
): Promise<ReadonlyMap<string, string>> => {
  const rows = await db("product")
    .whereIn(
      "handle",
      products.map(({ handle }) => handle),
    )
    .whereNull("deleted_at")
    .select<{ id: string; handle: string }[]>("id", "handle")
  return new Map(rows.map(({ id, handle }) => [handle, id]))
}

/**
 * Puts products on sale: a variant for each size with its price in VND and its stock at the seller's own location,
 * pictures and the OCOP profile.
 * @returns their ids by handle.
 */
export const createProducts = async (
  container: MedusaContainer,
  transaction: Knex.Transaction,
  shop: Shop,
  products: readonly NewProduct[],
): Promise<ReadonlyMap<string, string>> => {
  if (products.length === 0) return new Map()
  const created = await createMedusaProducts(container, transaction, shop, products)
  await linkProducts(transaction, shop, created)
  await createPrices(container, transaction, created)
  await createStock(container, transaction, created)
  const ocop = container.resolve<OcopModuleService>(OCOP_MODULE)
  await ocop.upsertProfiles(transaction, created.map(profileOf))
  await ocop.upsertVariantProfiles(transaction, created.flatMap(variantProfilesOf))
  return new Map(created.map(({ id, given }) => [given.product.handle, id]))
}

const createMedusaProducts = async (
  container: MedusaContainer,
  transaction: Knex.Transaction,
  { publicBackendUrl }: Shop,
  products: readonly NewProduct[],
): Promise<Created[]> => {
  const service = container.resolve<IProductModuleService>(Modules.PRODUCT)
  const records = await joined(transaction, service, (context) =>
    service.createProducts(
      products.map(({ product, picture }) => {
        const sizes = sizesOf(product)
        return {
          title: toNfc(product.title_vi),
          handle: product.handle,
          description: toNfc(product.story_vi),
          status: ProductStatus.PUBLISHED,
          thumbnail: pictureUrl(publicBackendUrl, picture),
          images: [{ url: pictureUrl(publicBackendUrl, picture, 1200) }],
          origin_country: "vn",
          options: [{ title: optionTitle, values: sizes.map(nameOf) }],
          variants: sizes.map((size, position) => ({
            title: nameOf(size),
            sku: skuOf(product, position),
            manage_inventory: true,
            allow_backorder: false,
            options: { [optionTitle]: nameOf(size) },
          })),
        }
      }),
      context,
    ),
  )
  const byHandle = new Map(records.map((record) => [record.handle, record]))
  const created = products.map((given) => {
    const record = byHandle.get(given.product.handle)
    if (record === undefined) throw new Error(`Medusa made no product ${given.product.handle}`)
    const variants = sizesOf(given.product).map((size, position) => {
      const sku = skuOf(given.product, position)
      return { id: made(record.variants.find((variant) => variant.sku === sku)).id, sku, size }
    })
    return { id: record.id, given, variants }
  })
  await spreadOverTheYear(transaction, created)
  return created
}

const sizesOf = (product: DemoProduct): readonly DemoSize[] => [product, ...(product.other_sizes ?? [])]

const nameOf = ({ unit_label_vi }: DemoSize): string => toNfc(unit_label_vi)

const skuOf = ({ no }: DemoProduct, position: number): string =>
  `LK-${String(no).padStart(3, "0")}${position === 0 ? "" : `-${position + 1}`}`

/** So that "newest" means something: the demo's products came one by one during the last year. */
const spreadOverTheYear = async (transaction: Knex.Transaction, created: readonly Created[]): Promise<void> => {
  const days = created.map(({ given }) => (given.product.no * 137) % 360)
  await transaction.raw(
    `update product set created_at = ?::timestamptz - day * interval '1 day'
       from unnest(?::text[], ?::int[]) as spread (id, day) where product.id = spread.id`,
    [now(), created.map(({ id }) => id), days],
  )
}

const linkProducts = async (
  transaction: Knex.Transaction,
  { salesChannelId }: Shop,
  created: readonly Created[],
): Promise<void> => {
  await insertLinks(
    transaction,
    "product_sales_channel",
    created.map(({ id }) => ({ product_id: id, sales_channel_id: salesChannelId })),
  )
  // To Medusa a product with a shipping profile has to be shipped, whatever its inventory item says.
  await insertLinks(
    transaction,
    "product_shipping_profile",
    created
      .filter(({ given }) => isShipped(given.product))
      .map(({ id, given }) => ({ product_id: id, shipping_profile_id: given.place.shippingProfileId })),
  )
}

const isShipped = ({ product_class }: DemoProduct): boolean => product_class !== "tour"

const createPrices = async (
  container: MedusaContainer,
  transaction: Knex.Transaction,
  created: readonly Created[],
): Promise<void> => {
  const service = container.resolve<IPricingModuleService>(Modules.PRICING)
  const variants = created.flatMap((product) => product.variants)
  const priceSets = await joined(transaction, service, (context) =>
    service.createPriceSets(
      variants.map(({ size }) => ({ prices: [{ currency_code: "vnd", amount: size.price_vnd }] })),
      context,
    ),
  )
  await insertLinks(
    transaction,
    "product_variant_price_set",
    variants.map(({ id }, index) => ({ variant_id: id, price_set_id: made(priceSets[index]).id })),
  )
}

const createStock = async (
  container: MedusaContainer,
  transaction: Knex.Transaction,
  created: readonly Created[],
): Promise<void> => {
  const service = container.resolve<IInventoryService>(Modules.INVENTORY)
  const variants = created.flatMap((product) => product.variants.map((variant) => ({ ...variant, ...product.given })))
  const items = await joined(transaction, service, (context) =>
    service.createInventoryItems(
      variants.map(({ sku, product }) => ({
        sku,
        title: toNfc(product.title_vi),
        requires_shipping: isShipped(product),
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
      variants.map(({ place, size }, index) => ({
        inventory_item_id: made(items[index]).id,
        location_id: place.stockLocationId,
        stocked_quantity: size.stock,
      })),
      context,
    ),
  )
}

const profileOf = ({ id, given: { product, shipsOn, organizationId, picture } }: Created) => ({
  product_id: id,
  organization_id: organizationId,
  product_class: product.product_class,
  ocop_group: product.group,
  title_en: product.title_en,
  shelf_life: product.shelf_life,
  storage: product.storage,
  story_vi: product.story_vi,
  story_en: product.story_en,
  season_vi: product.season_vi,
  season_en: product.season_en,
  preorder_ships_on: shipsOn,
  delivery_province_codes: product.delivery_province_codes,
  vat_basis_points: null,
  price_is_illustrative: true,
  pictures: [picture],
})

const variantProfilesOf = ({ id, variants }: Created) =>
  variants.map((variant, position) => ({
    variant_id: variant.id,
    product_id: id,
    position,
    unit_vi: variant.size.unit_label_vi,
    unit_en: variant.size.unit_label_en,
    net_weight_grams: variant.size.net_weight_grams,
  }))
