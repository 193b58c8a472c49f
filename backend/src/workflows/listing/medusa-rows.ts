import type { Picture } from "@lienket/contracts"
import { toNfc } from "@lienket/vietnam"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ProductStatus } from "@medusajs/framework/utils"
import { entityIds } from "../../database/entity-id"
import { insertRows } from "../../database/insert-rows"
import { insertLinks } from "../../database/link-rows"
import { environment } from "../../environment"
import { pictureUrl } from "../../modules/media/picture-files"

/*
 * Products, prices and stock as Medusa's own services write them, row by row the same, in one statement a
 * table: its services need a minute for the 5,000 rows of a spreadsheet, and announce each price to the
 * whole application before it is committed. `integration-tests/medusa-rows.spec.ts` compares the two.
 */

/** The one option of a product of ours, and what its values are: what one piece is. */
const optionTitle = "Quy cách"

/** A product with what its variants are called; the variants follow. */
export interface ProductToInsert {
  readonly id: string
  readonly handle: string
  readonly title_vi: string
  readonly story_vi: string
  readonly pictures: readonly Picture[]
  /** What one piece is, another one for each variant. */
  readonly units: readonly string[]
}

/** A variant that is to have a price and a stock of its own. */
export interface VariantToInsert {
  readonly id: string
  readonly product_id: string
  /** Of the product's only option. */
  readonly option_value_id: string
  /** Order in Medusa's own lists, from 0. */
  readonly rank: number
  readonly unit_vi: string
  readonly sku?: string
}

/**
 * Adds published products with their pictures and their only option.
 * @returns for each product, in the order given, the ids of the option's values in the order of its units.
 */
export const insertProducts = async (
  transaction: Knex.Transaction,
  products: readonly ProductToInsert[],
): Promise<string[][]> => {
  const addresses = products.map(({ pictures }) => pictureAddresses(pictures))
  const imageId = entityIds("img")
  await insertRows(
    transaction,
    "product",
    products.map(({ id, handle, title_vi, story_vi }, index) => ({
      id,
      handle,
      title: toNfc(title_vi),
      description: toNfc(story_vi),
      status: ProductStatus.PUBLISHED,
      origin_country: "vn",
      thumbnail: addresses[index]?.thumbnail ?? null,
    })),
  )
  await insertRows(
    transaction,
    "image",
    products.flatMap(({ id }, index) =>
      (addresses[index]?.images ?? []).map(({ url }, rank) => ({
        id: imageId(),
        product_id: id,
        url,
        rank,
      })),
    ),
  )
  return await insertOptions(transaction, products)
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

const insertOptions = async (
  transaction: Knex.Transaction,
  products: readonly ProductToInsert[],
): Promise<string[][]> => {
  const [optionId, useId, valueId] = [entityIds("opt"), entityIds("prodopt"), entityIds("optval")]
  const options = products.map(({ id, units }) => ({
    id: optionId(),
    product_id: id,
    use_id: useId(),
    values: units.map((unit) => ({ id: valueId(), value: toNfc(unit) })),
  }))
  await insertRows(
    transaction,
    "product_option",
    options.map(({ id }) => ({ id, title: optionTitle, is_exclusive: true })),
  )
  await insertRows(
    transaction,
    "product_product_option",
    options.map(({ id, product_id, use_id }) => ({ id: use_id, product_id, product_option_id: id })),
  )
  await insertOptionValues(
    transaction,
    options.flatMap(({ id, values }) => values.map((value) => ({ ...value, option_id: id }))),
  )
  await offerOptionValues(
    transaction,
    options.flatMap(({ use_id, values }) => values.map(({ id }) => ({ use_id, value_id: id }))),
  )
  return options.map(({ values }) => values.map(({ id }) => id))
}

/** Adds values that an option can have. */
export const insertOptionValues = async (
  transaction: Knex.Transaction,
  values: readonly { readonly id: string; readonly option_id: string; readonly value: string }[],
): Promise<void> => await insertRows(transaction, "product_option_value", values)

/** Lets products have values of their option; `use_id` is of the product's own use of it. */
export const offerOptionValues = async (
  transaction: Knex.Transaction,
  offers: readonly { readonly use_id: string; readonly value_id: string }[],
): Promise<void> => {
  const offerId = entityIds("prodoptval")
  await insertRows(
    transaction,
    "product_product_option_value",
    offers.map(({ use_id, value_id }) => ({
      id: offerId(),
      product_product_option_id: use_id,
      product_option_value_id: value_id,
    })),
  )
}

/** Adds variants, each with its value of the option. */
export const insertVariants = async (
  transaction: Knex.Transaction,
  variants: readonly VariantToInsert[],
): Promise<void> => {
  await insertRows(
    transaction,
    "product_variant",
    variants.map(({ id, product_id, rank, unit_vi, sku }) => ({
      id,
      product_id,
      title: toNfc(unit_vi),
      sku: sku ?? null,
      manage_inventory: true,
      allow_backorder: false,
      variant_rank: rank,
    })),
  )
  await insertRows(
    transaction,
    "product_variant_option",
    variants.map(({ id, option_value_id }) => ({ variant_id: id, option_value_id })),
  )
}

/** One price in VND for each variant. */
export const insertPrices = async (
  transaction: Knex.Transaction,
  variants: readonly { readonly id: string; readonly price_vnd: number }[],
): Promise<void> => {
  const [priceSetId, priceId] = [entityIds("pset"), entityIds("price")]
  const prices = variants.map(({ id, price_vnd }) => ({
    variant_id: id,
    price_set_id: priceSetId(),
    price_vnd,
  }))
  await insertRows(
    transaction,
    "price_set",
    prices.map(({ price_set_id }) => ({ id: price_set_id })),
  )
  await insertRows(
    transaction,
    "price",
    prices.map(({ price_set_id, price_vnd }) => ({
      id: priceId(),
      price_set_id,
      currency_code: "vnd",
      amount: price_vnd,
      raw_amount: precise(price_vnd),
      rules_count: 0,
    })),
  )
  await insertLinks(
    transaction,
    "product_variant_price_set",
    prices.map(({ variant_id, price_set_id }) => ({ variant_id, price_set_id })),
  )
}

/** A variant's goods on their shelf. */
export interface ShelfToInsert {
  readonly variant_id: string
  readonly title: string
  readonly sku?: string
  readonly is_shipped: boolean
  readonly stock_location_id: string
  /** Pieces. */
  readonly stock: number
}

/** An inventory item of its own for each variant, counted at one location. */
export const insertStock = async (transaction: Knex.Transaction, shelves: readonly ShelfToInsert[]): Promise<void> => {
  const [itemId, levelId] = [entityIds("iitem"), entityIds("ilev")]
  const items = shelves.map((shelf) => ({ ...shelf, id: itemId() }))
  await insertRows(
    transaction,
    "inventory_item",
    items.map(({ id, title, sku, is_shipped }) => ({
      id,
      sku: sku ?? null,
      title: toNfc(title),
      requires_shipping: is_shipped,
    })),
  )
  await insertLinks(
    transaction,
    "product_variant_inventory_item",
    items.map(({ id, variant_id }) => ({ variant_id, inventory_item_id: id })),
  )
  await insertRows(
    transaction,
    "inventory_level",
    items.map(({ id, stock_location_id, stock }) => ({
      id: levelId(),
      inventory_item_id: id,
      location_id: stock_location_id,
      stocked_quantity: stock,
      raw_stocked_quantity: precise(stock),
      reserved_quantity: 0,
      raw_reserved_quantity: precise(0),
      incoming_quantity: 0,
      raw_incoming_quantity: precise(0),
    })),
  )
}

/** Medusa keeps each number twice, the second time with its precision in raw_*. */
const precise = (value: number) => ({ value: String(value), precision: 20 })

/** From so many products at once on the planner has to be told of them. */
const productsOfABulk = 200

/**
 * Renews the planner's statistics when the transaction has added many products: by those from before it takes the
 * tables for small and reads them whole once for every product, whose time grows with the square of the products.
 */
export const tellPlanner = async (transaction: Knex.Transaction, products: number): Promise<void> => {
  if (products < productsOfABulk) return
  await transaction.raw(
    `analyze product, product_variant, product_variant_price_set, price, product_variant_inventory_item,
             product_sales_channel, product_profile, variant_profile`,
  )
}
