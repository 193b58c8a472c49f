import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, generateEntityId, Modules, ProductStatus } from "@medusajs/framework/utils"
import { createInventoryLevelsWorkflow, createProductsWorkflow } from "@medusajs/medusa/core-flows"
import { databaseOf, type Database } from "../../src/database/database"
import { OCOP_MODULE } from "../../src/modules/ocop"
import type { Certificate } from "../../src/modules/ocop/certificates"
import type { ProductProfile } from "../../src/modules/ocop/profiles"
import type { OcopModuleService } from "../../src/modules/ocop/service"
import type { VariantProfile } from "../../src/modules/ocop/variant-profiles"
import { updateCatalog } from "../../src/workflows/catalog/update-catalog"

export interface TestSeller {
  readonly id: string
  readonly handle: string
  readonly name: string
  readonly stock_location_id: string
  readonly shipping_profile_id: string
}

interface SellerChoices {
  readonly handle: string
  readonly name: string
  readonly name_en?: string
  readonly kind?: string
  readonly state?: "pending" | "verified" | "suspended" | "closed"
  readonly province_code?: string
  readonly commune_code?: string | null
  /** Ways to deliver with their fee in VND. */
  readonly delivery?: readonly {
    readonly name: string
    readonly price_vnd: number
    readonly data?: Record<string, unknown>
  }[]
}

/** A seller with its own stock location, shipping profile and ways to deliver. */
export const createTestSeller = async (container: MedusaContainer, choices: SellerChoices): Promise<TestSeller> => {
  const { handle, name } = choices
  const location = await container.resolve(Modules.STOCK_LOCATION).createStockLocations({ name })
  const fulfillment = container.resolve(Modules.FULFILLMENT)
  const profile = await fulfillment.createShippingProfiles({ name: handle, type: "default" })
  const seller = {
    id: generateEntityId(undefined, "org"),
    handle,
    name,
    stock_location_id: location.id,
    shipping_profile_id: profile.id,
  }
  await databaseOf(container)("organization").insert({
    ...seller,
    name_en: choices.name_en ?? null,
    short_name: name,
    kind: choices.kind ?? "cooperative",
    state: choices.state ?? "verified",
    province_code: choices.province_code ?? "20",
    commune_code: choices.commune_code ?? null,
    address_line: "Thôn Một",
    phone: "0900000001",
  })
  if (choices.delivery !== undefined) await createDelivery(container, seller, choices.delivery)
  return seller
}

const createDelivery = async (
  container: MedusaContainer,
  seller: TestSeller,
  ways: NonNullable<SellerChoices["delivery"]>,
): Promise<void> => {
  const fulfillment = container.resolve(Modules.FULFILLMENT)
  const set = await fulfillment.createFulfillmentSets({
    name: seller.handle,
    type: "shipping",
    service_zones: [{ name: seller.handle, geo_zones: [{ type: "country", country_code: "vn" }] }],
  })
  const link = container.resolve(ContainerRegistrationKeys.LINK)
  const [store] = await container.resolve(Modules.STORE).listStores()
  await link.create([
    {
      [Modules.STOCK_LOCATION]: { stock_location_id: seller.stock_location_id },
      [Modules.FULFILLMENT]: { fulfillment_set_id: set.id },
    },
    {
      [Modules.STOCK_LOCATION]: { stock_location_id: seller.stock_location_id },
      [Modules.FULFILLMENT]: { fulfillment_provider_id: "manual_manual" },
    },
    {
      [Modules.SALES_CHANNEL]: { sales_channel_id: store?.default_sales_channel_id },
      [Modules.STOCK_LOCATION]: { stock_location_id: seller.stock_location_id },
    },
  ])
  for (const { name, price_vnd, data = {} } of ways) {
    const option = await fulfillment.createShippingOptions({
      name,
      price_type: "flat",
      service_zone_id: set.service_zones[0]?.id ?? "",
      shipping_profile_id: seller.shipping_profile_id,
      provider_id: "manual_manual",
      type: { label: name, description: name, code: "standard" },
      data,
    })
    const priceSet = await container
      .resolve(Modules.PRICING)
      .createPriceSets({ prices: [{ amount: price_vnd, currency_code: "vnd" }] })
    await link.create({
      [Modules.FULFILLMENT]: { shipping_option_id: option.id },
      [Modules.PRICING]: { price_set_id: priceSet.id },
    })
  }
}

/** One size a product is sold in; what is not said is a packet of 500 g at 50,000 ₫, ten of them in stock. */
interface VariantChoices extends Partial<Omit<VariantProfile, "variant_id" | "product_id" | "position">> {
  /** Null: no price at all. */
  readonly price_vnd?: number | null
  readonly stock?: number
}

interface ProductChoices extends Partial<Omit<ProductProfile, "product_id" | "organization_id">>, VariantChoices {
  readonly handle: string
  readonly title: string
  /** Sizes after the first one, which the product's own fields describe. */
  readonly variants?: readonly VariantChoices[]
  readonly published?: boolean
  readonly certificates?: readonly Partial<Certificate>[]
}

export interface TestVariant {
  readonly variant_id: string
  readonly inventory_item_id: string
}

/** Is also its own first variant. */
export interface TestProduct extends TestVariant {
  readonly id: string
  readonly variants: readonly TestVariant[]
}

/** A product of a seller, made by Medusa's own workflow, with profile, stock and certificates, already in the catalogue. */
export const createTestProduct = async (
  container: MedusaContainer,
  seller: TestSeller,
  choices: ProductChoices,
): Promise<TestProduct> => {
  const { handle, title, published = true, certificates = [], variants: others = [], ...own } = choices
  const { unit_vi, unit_en, net_weight_grams, low_stock_pieces, price_vnd, stock, ...profile } = own
  const sizes = [{ unit_vi, unit_en, net_weight_grams, low_stock_pieces, price_vnd, stock }, ...others].map(
    (size, position) => ({
      ...size,
      title: `Loại ${position + 1}`,
    }),
  )
  const { result } = await createProductsWorkflow(container).run({
    input: {
      products: [
        {
          title,
          handle,
          status: published ? ProductStatus.PUBLISHED : ProductStatus.DRAFT,
          shipping_profile_id: seller.shipping_profile_id,
          options: [{ title: "Loại", values: sizes.map((size) => size.title) }],
          variants: sizes.map(({ title: size, price_vnd: amount = 50_000 }) => ({
            title: size,
            options: { Loại: size },
            manage_inventory: true,
            prices: amount === null ? [] : [{ amount, currency_code: "vnd" }],
          })),
        },
      ],
    },
  })
  const [product] = result
  if (product === undefined) throw new Error("no product was made")
  const db = databaseOf(container)
  const variants = await Promise.all(
    sizes.map(({ title: size }) => variantOf(db, product.variants.find((variant) => variant.title === size)?.id ?? "")),
  )
  const [first] = variants
  if (first === undefined) throw new Error("the product has no variant")
  await createInventoryLevelsWorkflow(container).run({
    input: {
      inventory_levels: variants.map(({ inventory_item_id }, position) => ({
        inventory_item_id,
        location_id: seller.stock_location_id,
        stocked_quantity: sizes[position]?.stock ?? 10,
      })),
    },
  })
  const ocop = container.resolve<OcopModuleService>(OCOP_MODULE)
  await ocop.upsertProfiles(db, [
    { ...plainProfile(title), ...profile, product_id: product.id, organization_id: seller.id },
  ])
  await ocop.upsertVariantProfiles(
    db,
    variants.map(({ variant_id }, position) => ({
      variant_id,
      product_id: product.id,
      position,
      unit_vi: sizes[position]?.unit_vi ?? "gói",
      unit_en: sizes[position]?.unit_en ?? "packet",
      net_weight_grams: sizes[position]?.net_weight_grams === undefined ? 500 : sizes[position].net_weight_grams,
      low_stock_pieces: sizes[position]?.low_stock_pieces ?? null,
    })),
  )
  await ocop.addCertificates(
    db,
    certificates.map((certificate, position) => ({
      ...plainCertificate(`OCOP-${handle}-${position}`),
      ...certificate,
      product_id: product.id,
    })),
  )
  await updateCatalog(container, [product.id])
  return { id: product.id, ...first, variants }
}

const variantOf = async (db: Database, variantId: string): Promise<TestVariant> => {
  const variant = await db<TestVariant>("product_variant_inventory_item").where({ variant_id: variantId }).first()
  if (variant === undefined) throw new Error("the variant has no inventory item")
  return { variant_id: variant.variant_id, inventory_item_id: variant.inventory_item_id }
}

const plainProfile = (title: string): Omit<ProductProfile, "product_id" | "organization_id"> => ({
  product_class: "dry",
  ocop_group: "food",
  title_en: title,
  shelf_life: { amount: 12, unit: "month" },
  storage: "ambient",
  story_vi: "",
  story_en: "",
  season_vi: null,
  season_en: null,
  preorder_ships_on: null,
  delivery_province_codes: null,
  vat_basis_points: null,
  price_is_illustrative: false,
  pictures: [],
})

const plainCertificate = (number: string): Omit<Certificate, "product_id"> => ({
  number,
  decision_number: "1/QĐ-UBND",
  decided_on: "2025-01-15",
  authority_vi: "UBND tỉnh Lạng Sơn",
  authority_en: "People's Committee of Lạng Sơn",
  authority_level: "province",
  stars: 4,
  score: null,
  valid_from: "2025-01-15",
  valid_until: "2028-01-15",
  revoked_on: null,
  is_demo: false,
})
