import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, generateEntityId, Modules, ProductStatus } from "@medusajs/framework/utils"
import { createInventoryLevelsWorkflow, createProductsWorkflow } from "@medusajs/medusa/core-flows"
import { databaseOf } from "../../src/database/database"
import { OCOP_MODULE } from "../../src/modules/ocop"
import type { Certificate } from "../../src/modules/ocop/certificates"
import type { ProductProfile } from "../../src/modules/ocop/profiles"
import type { OcopModuleService } from "../../src/modules/ocop/service"
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

interface ProductChoices extends Partial<Omit<ProductProfile, "product_id" | "organization_id">> {
  readonly handle: string
  readonly title: string
  readonly price_vnd?: number
  readonly stock?: number
  readonly published?: boolean
  readonly certificates?: readonly Partial<Certificate>[]
}

export interface TestProduct {
  readonly id: string
  readonly variant_id: string
  readonly inventory_item_id: string
}

/** A product of a seller, made by Medusa's own workflow, with profile, stock and certificates, already in the catalogue. */
export const createTestProduct = async (
  container: MedusaContainer,
  seller: TestSeller,
  choices: ProductChoices,
): Promise<TestProduct> => {
  const { handle, title, price_vnd = 50_000, stock = 10, published = true, certificates = [], ...profile } = choices
  const { result } = await createProductsWorkflow(container).run({
    input: {
      products: [
        {
          title,
          handle,
          status: published ? ProductStatus.PUBLISHED : ProductStatus.DRAFT,
          shipping_profile_id: seller.shipping_profile_id,
          options: [{ title: "Loại", values: ["Mặc định"] }],
          variants: [
            {
              title: "Mặc định",
              options: { Loại: "Mặc định" },
              manage_inventory: true,
              prices: [{ amount: price_vnd, currency_code: "vnd" }],
            },
          ],
        },
      ],
    },
  })
  const product = result[0]
  const variant = product?.variants[0]
  if (product === undefined || variant === undefined) throw new Error("no product was made")
  const db = databaseOf(container)
  const link = await db<{ variant_id: string; inventory_item_id: string }>("product_variant_inventory_item")
    .where({ variant_id: variant.id })
    .first()
  if (link === undefined) throw new Error("the variant has no inventory item")
  await createInventoryLevelsWorkflow(container).run({
    input: {
      inventory_levels: [
        {
          inventory_item_id: link.inventory_item_id,
          location_id: seller.stock_location_id,
          stocked_quantity: stock,
        },
      ],
    },
  })
  const ocop = container.resolve<OcopModuleService>(OCOP_MODULE)
  await ocop.upsertProfiles(db, [
    { ...plainProfile(title), ...profile, product_id: product.id, organization_id: seller.id },
  ])
  await ocop.addCertificates(
    db,
    certificates.map((certificate, position) => ({
      ...plainCertificate(`OCOP-${handle}-${position}`),
      ...certificate,
      product_id: product.id,
    })),
  )
  await updateCatalog(container, [product.id])
  return { id: product.id, variant_id: variant.id, inventory_item_id: link.inventory_item_id }
}

const plainProfile = (title: string): Omit<ProductProfile, "product_id" | "organization_id"> => ({
  product_class: "dry",
  ocop_group: "food",
  title_en: title,
  unit_vi: "gói",
  unit_en: "packet",
  net_weight_grams: 500,
  shelf_life: { amount: 12, unit: "month" },
  storage: "ambient",
  story_vi: "",
  story_en: "",
  season_vi: null,
  season_en: null,
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
