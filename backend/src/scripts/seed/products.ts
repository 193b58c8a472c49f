import type { Picture } from "@lienket/contracts"
import type { DemoProduct } from "@lienket/demo"
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
  readonly variantId: string
  readonly given: NewProduct
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
 * Puts products on sale: one variant each with its price in VND, its stock at the seller's own location, its
 * pictures and its OCOP profile.
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
  await container.resolve<OcopModuleService>(OCOP_MODULE).upsertProfiles(transaction, created.map(profileOf))
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
        const unit = toNfc(product.unit_label_vi)
        return {
          title: toNfc(product.title_vi),
          handle: product.handle,
          description: toNfc(product.story_vi),
          status: ProductStatus.PUBLISHED,
          thumbnail: pictureUrl(publicBackendUrl, picture),
          images: [{ url: pictureUrl(publicBackendUrl, picture, 1200) }],
          origin_country: "vn",
          options: [{ title: optionTitle, values: [unit] }],
          variants: [
            {
              title: unit,
              sku: skuOf(product),
              manage_inventory: true,
              allow_backorder: false,
              options: { [optionTitle]: unit },
            },
          ],
        }
      }),
      context,
    ),
  )
  const byHandle = new Map(records.map((record) => [record.handle, record]))
  const created = products.map((given) => {
    const record = byHandle.get(given.product.handle)
    const [variant] = record?.variants ?? []
    if (record === undefined || variant === undefined) throw new Error(`Medusa made no product ${given.product.handle}`)
    return { id: record.id, variantId: variant.id, given }
  })
  await spreadOverTheYear(transaction, created)
  return created
}

const skuOf = ({ no }: DemoProduct): string => `LK-${String(no).padStart(3, "0")}`

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
  const priceSets = await joined(transaction, service, (context) =>
    service.createPriceSets(
      created.map(({ given }) => ({ prices: [{ currency_code: "vnd", amount: given.product.price_vnd }] })),
      context,
    ),
  )
  await insertLinks(
    transaction,
    "product_variant_price_set",
    created.map(({ variantId }, index) => ({ variant_id: variantId, price_set_id: made(priceSets[index]).id })),
  )
}

const createStock = async (
  container: MedusaContainer,
  transaction: Knex.Transaction,
  created: readonly Created[],
): Promise<void> => {
  const service = container.resolve<IInventoryService>(Modules.INVENTORY)
  const items = await joined(transaction, service, (context) =>
    service.createInventoryItems(
      created.map(({ given: { product } }) => ({
        sku: skuOf(product),
        title: toNfc(product.title_vi),
        requires_shipping: isShipped(product),
      })),
      context,
    ),
  )
  await insertLinks(
    transaction,
    "product_variant_inventory_item",
    created.map(({ variantId }, index) => ({ variant_id: variantId, inventory_item_id: made(items[index]).id })),
  )
  await joined(transaction, service, (context) =>
    service.createInventoryLevels(
      created.map(({ given }, index) => ({
        inventory_item_id: made(items[index]).id,
        location_id: given.place.stockLocationId,
        stocked_quantity: given.product.stock,
      })),
      context,
    ),
  )
}

const profileOf = ({ id, given: { product, organizationId, picture } }: Created) => ({
  product_id: id,
  organization_id: organizationId,
  product_class: product.product_class,
  ocop_group: product.group,
  title_en: product.title_en,
  unit_vi: product.unit_label_vi,
  unit_en: product.unit_label_en,
  net_weight_grams: product.net_weight_grams,
  shelf_life: product.shelf_life,
  storage: product.storage,
  story_vi: product.story_vi,
  story_en: product.story_en,
  season_vi: product.season_vi,
  season_en: product.season_en,
  delivery_province_codes: product.delivery_province_codes,
  vat_basis_points: null,
  price_is_illustrative: true,
  pictures: [picture],
})
