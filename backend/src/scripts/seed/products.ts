import type { Picture } from "@lienket/contracts"
import type { DemoProduct, DemoSize } from "@lienket/demo"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { now } from "../../clock"
import type { Database } from "../../database/database"
import { made } from "../../database/made"
import { createListings, type NewListing } from "../../workflows/listing/write-listings"
import type { SellingPlace } from "./sellers"

export interface NewProduct {
  readonly product: DemoProduct
  /** The day from which it leaves when it is ordered ahead; null where it is in stock. */
  readonly shipsOn: string | null
  readonly organizationId: string
  readonly place: SellingPlace
  readonly picture: Picture
}

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
 * Puts the demo's products on sale, as their sellers would.
 * @returns their ids by handle.
 */
export const createProducts = async (
  container: MedusaContainer,
  transaction: Knex.Transaction,
  products: readonly NewProduct[],
): Promise<ReadonlyMap<string, string>> => {
  const by = { actor: { type: "system", id: null, name: null }, at: now() } as const
  const ids = await createListings(container, transaction, products.map(listingOf), by)
  await spreadOverTheYear(transaction, products, ids)
  return new Map(products.map(({ product }, index) => [product.handle, made(ids[index])]))
}

const listingOf = ({ product, shipsOn, organizationId, place, picture }: NewProduct): NewListing => ({
  seller: {
    id: organizationId,
    stock_location_id: place.stockLocationId,
    shipping_profile_id: place.shippingProfileId,
  },
  handle: product.handle,
  title_vi: product.title_vi,
  pictures: [picture],
  variants: sizesOf(product).map((size, position) => ({
    unit_vi: size.unit_label_vi,
    unit_en: size.unit_label_en,
    net_weight_grams: size.net_weight_grams,
    price_vnd: size.price_vnd,
    stock: size.stock,
    sku: skuOf(product, position),
  })),
  profile: {
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
  },
})

const sizesOf = (product: DemoProduct): readonly DemoSize[] => [product, ...(product.other_sizes ?? [])]

const skuOf = ({ no }: DemoProduct, position: number): string =>
  `LK-${String(no).padStart(3, "0")}${position === 0 ? "" : `-${position + 1}`}`

/** So that "newest" means something: the demo's products came one by one during the last year. */
const spreadOverTheYear = async (
  transaction: Knex.Transaction,
  products: readonly NewProduct[],
  ids: readonly string[],
): Promise<void> => {
  const days = products.map(({ product }) => (product.no * 137) % 360)
  await transaction.raw(
    `update product set created_at = ?::timestamptz - day * interval '1 day'
       from unnest(?::text[], ?::int[]) as spread (id, day) where product.id = spread.id`,
    [now(), [...ids], days],
  )
}
