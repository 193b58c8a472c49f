import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules, ProductStatus } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { beforeAll, expect, test } from "vitest"
import { databaseOf, type Database } from "../src/database/database"
import { pictureAddresses } from "../src/workflows/listing/medusa-rows"
import { createListings, type NewListing } from "../src/workflows/listing/write-listings"
import { openTestMarket, type Market } from "./support/market"

const ofVariants = "in (select id from product_variant where product_id = :id)"
const ofOptions = "in (select product_option_id from product_product_option where product_id = :id)"
const ofItems = `in (select inventory_item_id from product_variant_inventory_item where variant_id ${ofVariants})`
const ofPriceSets = `in (select price_set_id from product_variant_price_set where variant_id ${ofVariants})`

/** Medusa's tables that hold a product, each with how its rows are found from the product's id. */
const tables: Readonly<Record<string, string>> = {
  product: "id = :id",
  image: "product_id = :id",
  product_option: `id ${ofOptions}`,
  product_option_value: `option_id ${ofOptions}`,
  product_product_option: "product_id = :id",
  product_product_option_value:
    "product_product_option_id in (select id from product_product_option where product_id = :id)",
  product_variant: "product_id = :id",
  product_variant_option: `variant_id ${ofVariants}`,
  product_sales_channel: "product_id = :id",
  product_shipping_profile: "product_id = :id",
  product_variant_price_set: `variant_id ${ofVariants}`,
  price_set: `id ${ofPriceSets}`,
  price: `price_set_id ${ofPriceSets}`,
  product_variant_inventory_item: `variant_id ${ofVariants}`,
  inventory_item: `id ${ofItems}`,
  inventory_level: `inventory_item_id ${ofItems}`,
}

/** An id; of two records only its beginning, the kind, is the same. */
const anId = /^([a-z]+)_[0-9A-Z]{26}$/

type Row = Readonly<Record<string, unknown>>

const withoutIdentity = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]) => {
      if (value instanceof Date) return [column, "a time"]
      if (typeof value === "string" && anId.test(value)) return [column, value.replace(anId, "$1_…")]
      return [column, value]
    }),
  )

const rowsOf = async (db: Database, productId: string): Promise<Record<string, Row[]>> => {
  const found = await Promise.all(
    Object.entries(tables).map(async ([table, condition]) => {
      const { rows } = await db.raw<{ rows: Row[] }>(`select * from ${table} where ${condition}`, { id: productId })
      const plain = rows.map(withoutIdentity)
      return [table, plain.toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1))] as const
    }),
  )
  return Object.fromEntries(found)
}

const counts = async (db: Database): Promise<ReadonlyMap<string, number>> => {
  const names = await db("pg_tables").where({ schemaname: "public" }).pluck<string[]>("tablename")
  const counted = await Promise.all(
    names.map(async (name) => [name, Number((await db(name).count())[0]?.count)] as const),
  )
  return new Map(counted)
}

/** The tables that have more rows after some work than before. */
const grownBy = async <T>(db: Database, work: () => Promise<T>): Promise<{ result: T; grown: string[] }> => {
  const before = await counts(db)
  const result = await work()
  const after = await counts(db)
  return { result, grown: [...after].flatMap(([name, count]) => (count > (before.get(name) ?? 0) ? [name] : [])) }
}

const picture = (name: string) => ({
  base: `/media/${name}`,
  widths: [320, 640, 1200],
  width: 1200,
  height: 900,
  color: "#c8b89a",
  placeholder: "data:,",
})

const tofu: Omit<NewListing, "seller"> = {
  title_vi: "Đậu phụ Cao Bằng",
  handle: "dau-phu",
  pictures: [picture("a"), picture("b")],
  variants: [
    {
      unit_vi: "gói 500 g",
      unit_en: "500 g packet",
      net_weight_grams: 500,
      price_vnd: 45_000,
      stock: 7,
      sku: "DP-1",
    },
    {
      unit_vi: "hộp 1 kg",
      unit_en: "1 kg box",
      net_weight_grams: 1_000,
      price_vnd: 2_500_000_000,
      stock: 0,
      sku: "DP-2",
    },
  ],
  profile: {
    product_class: "dry",
    ocop_group: "food",
    title_en: "Tofu",
    shelf_life: { amount: 12, unit: "month" },
    storage: "ambient",
    story_vi: "Làm tay mỗi sáng.",
    story_en: "Made by hand every morning.",
    season_vi: null,
    season_en: null,
    preorder_ships_on: null,
    delivery_province_codes: null,
    vat_basis_points: null,
    price_is_illustrative: false,
  },
}

/** The same product through Medusa's services, one after another as its own workflow calls them. */
const makeByMedusa = async (container: MedusaContainer, { seller, ...listing }: NewListing): Promise<string> => {
  const { title_vi, handle, profile, pictures, variants } = listing
  const [product] = await container.resolve(Modules.PRODUCT).createProducts([
    {
      title: title_vi,
      handle,
      description: profile.story_vi,
      status: ProductStatus.PUBLISHED,
      origin_country: "vn",
      images: pictureAddresses(pictures).images,
      thumbnail: pictureAddresses(pictures).thumbnail ?? undefined,
      options: [{ title: "Quy cách", values: variants.map(({ unit_vi }) => unit_vi) }],
      variants: variants.map(({ unit_vi, sku }, variant_rank) => ({
        title: unit_vi,
        sku,
        manage_inventory: true,
        allow_backorder: false,
        variant_rank,
        options: { "Quy cách": unit_vi },
      })),
    },
  ])
  if (product === undefined) throw new Error("no product was made")
  const idOf = new Map(product.variants.map(({ id, title }) => [title, id]))
  const priceSets = await container
    .resolve(Modules.PRICING)
    .createPriceSets(variants.map(({ price_vnd }) => ({ prices: [{ currency_code: "vnd", amount: price_vnd }] })))
  const inventory = container.resolve(Modules.INVENTORY)
  const items = await inventory.createInventoryItems(
    variants.map(({ unit_vi, sku }) => ({ sku, title: `${title_vi}, ${unit_vi}`, requires_shipping: true })),
  )
  await inventory.createInventoryLevels(
    variants.map(({ stock }, index) => ({
      inventory_item_id: items[index]?.id ?? "",
      location_id: seller.stock_location_id,
      stocked_quantity: stock,
    })),
  )
  const [channel] = await container.resolve(Modules.SALES_CHANNEL).listSalesChannels({ name: "Default Sales Channel" })
  const ofProduct = { [Modules.PRODUCT]: { product_id: product.id } }
  await container.resolve(ContainerRegistrationKeys.LINK).create([
    { ...ofProduct, [Modules.SALES_CHANNEL]: { sales_channel_id: channel?.id ?? "" } },
    { ...ofProduct, [Modules.FULFILLMENT]: { shipping_profile_id: seller.shipping_profile_id } },
    ...variants.flatMap(({ unit_vi }, index) => {
      const ofVariant = { [Modules.PRODUCT]: { variant_id: idOf.get(unit_vi) ?? "" } }
      return [
        { ...ofVariant, [Modules.PRICING]: { price_set_id: priceSets[index]?.id ?? "" } },
        { ...ofVariant, [Modules.INVENTORY]: { inventory_item_id: items[index]?.id ?? "" } },
      ]
    }),
  ])
  return product.id
}

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let market: Market
    beforeAll(async () => {
      market = await openTestMarket(api, getContainer())
    })

    const make = async (listing: NewListing): Promise<string> => {
      const by = { actor: { type: "system", id: null, name: null }, at: new Date() } as const
      const [id] = await databaseOf(getContainer()).transaction((transaction) =>
        createListings(getContainer(), transaction, [listing], by),
      )
      return id ?? ""
    }

    test("a product of two variants is in Medusa's tables as Medusa's own services write it", async () => {
      const db = databaseOf(getContainer())
      const listing = { ...tofu, seller: market.quangLac.seller }
      const theirs = await grownBy(db, () => makeByMedusa(getContainer(), listing))
      const expected = await rowsOf(db, theirs.result)
      for (const [table, rows] of Object.entries(expected)) expect([table, rows.length]).not.toEqual([table, 0])
      expect(theirs.grown.filter((table) => !(table in tables))).toEqual([])

      // Handles and codes are there once, so that the first has to make room.
      await db("product").where({ id: theirs.result }).update({ handle: "truoc" })
      await db("product_variant").where({ product_id: theirs.result }).update({ sku: null })
      await db("inventory_item").whereIn("sku", ["DP-1", "DP-2"]).update({ sku: null })
      const ours = await make(listing)
      expect(await rowsOf(db, ours)).toEqual(expected)
    })

    test("Medusa's Admin shows such a product and changes it", async () => {
      const id = await make({ ...tofu, handle: "dau-phu-2", variants: unmarked, seller: market.quangLac.seller })
      const headers = market.operator
      const address = `/admin/products/${id}`
      const fields = "*options,*options.values,*variants,*variants.options,*variants.prices,*variants.inventory_items"
      const { data } = await api.get(`${address}?fields=${fields},*sales_channels,*shipping_profile`, { headers })
      expect(data.product).toMatchObject({
        title: "Đậu phụ Cao Bằng",
        options: [{ title: "Quy cách" }],
        sales_channels: [{ name: "Default Sales Channel" }],
        shipping_profile: { id: market.quangLac.seller.shipping_profile_id },
      })
      const shown = data.product.variants.map((variant: ShownVariant) => [
        variant.title,
        variant.options.map(({ value }) => value),
        variant.prices.map(({ amount }) => amount),
        variant.inventory_items.length,
      ])
      expect(shown.toSorted()).toEqual([
        ["gói 500 g", ["gói 500 g"], [45_000], 1],
        ["hộp 1 kg", ["hộp 1 kg"], [2_500_000_000], 1],
      ])
      const variant: ShownVariant = data.product.variants.find(({ title }: ShownVariant) => title === "gói 500 g")
      const prices = variant.prices.map(({ id: priceId }) => ({ id: priceId, currency_code: "vnd", amount: 50_000 }))
      const changed = await api.post(
        `${address}/variants/${variant.id}?fields=*variants,*variants.prices`,
        { title: "gói nửa cân", prices },
        { headers },
      )
      expect(changed.data.product.variants).toContainEqual(
        expect.objectContaining({
          title: "gói nửa cân",
          prices: [expect.objectContaining({ amount: 50_000 })],
        }),
      )
    })
  },
})

interface ShownVariant {
  readonly id: string
  readonly title: string
  readonly options: readonly { readonly value: string }[]
  readonly prices: readonly { readonly id: string; readonly amount: number }[]
  readonly inventory_items: readonly unknown[]
}

const unmarked = tofu.variants.map(({ sku: _, ...variant }) => variant)
