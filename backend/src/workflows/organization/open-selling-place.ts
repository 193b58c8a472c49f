import { findCommune, findProvince } from "@lienket/vietnam/units"
import type { DeliveryKind } from "@lienket/contracts"
import type {
  FulfillmentSetDTO,
  IFulfillmentModuleService,
  IPricingModuleService,
  IStockLocationService,
  MedusaContainer,
} from "@medusajs/framework/types"
import { Modules, ShippingOptionPriceType } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { now } from "../../clock"
import { joined } from "../../database/database"
import { insertLinks } from "../../database/link-rows"
import { made } from "../../database/made"
import { ORGANIZATION_MODULE } from "../../modules/organization"
import type { Organization } from "../../modules/organization/organization"
import type { OrganizationModuleService } from "../../modules/organization/service"

/** Fulfilment by hand: cooperatives bring their parcels to a carrier themselves. */
export const manualFulfillmentProvider = "manual_manual"

/** One way a cooperative sends its goods. Fees are integer VND for one order of its own. */
export interface DeliveryTerms {
  readonly code: DeliveryKind
  readonly name_vi: string
  readonly name_en: string | null
  readonly price_vnd: number
  /** Days on the road at most. */
  readonly transit_days: number
}

/** What a seller sends by until it says otherwise. */
export const firstDeliveryOptions: readonly DeliveryTerms[] = [
  { code: "standard", name_vi: "Giao tiêu chuẩn", name_en: "Standard delivery", price_vnd: 30_000, transit_days: 4 },
]

export interface NewSeller {
  readonly organization: Organization
  readonly deliveryOptions: readonly DeliveryTerms[]
}

/** Where a seller's goods lie and by which profile they are sent. */
export interface SellingPlace {
  readonly stockLocationId: string
  readonly shippingProfileId: string
}

/**
 * Opens the stalls of organisations that do not sell yet: each gets a stock location of its own, delivery to the
 * whole country from there, a shipping profile and its options at a flat fee. With these a stock Medusa client
 * sends every cooperative's goods by that cooperative's own way.
 * @returns the place of every organisation given, also of those that had one, by organisation id.
 */
export const openSellingPlaces = async (
  container: MedusaContainer,
  transaction: Knex.Transaction,
  salesChannelId: string,
  sellers: readonly NewSeller[],
): Promise<ReadonlyMap<string, SellingPlace>> => {
  const places = new Map(sellers.flatMap(({ organization }) => placeOf(organization)))
  const missing = sellers.filter(({ organization }) => !places.has(organization.id))
  if (missing.length === 0) return places

  const locationIds = await createStockLocations(container, transaction, salesChannelId, missing)
  const sets = await createFulfillmentSets(container, transaction, missing)
  await insertLinks(
    transaction,
    "location_fulfillment_set",
    sets.map(({ id }, index) => ({ stock_location_id: made(locationIds[index]), fulfillment_set_id: id })),
  )
  const profileIds = await createShippingProfiles(container, transaction, missing)
  await createShippingOptions(container, transaction, missing, profileIds, sets)

  const registry = container.resolve<OrganizationModuleService>(ORGANIZATION_MODULE)
  for (const [index, { organization }] of missing.entries()) {
    const place = { stockLocationId: made(locationIds[index]), shippingProfileId: made(profileIds[index]) }
    const columns = { stock_location_id: place.stockLocationId, shipping_profile_id: place.shippingProfileId }
    await registry.setSelling(transaction, organization.id, columns, now())
    places.set(organization.id, place)
  }
  return places
}

const placeOf = ({ id, stock_location_id, shipping_profile_id }: Organization): [string, SellingPlace][] =>
  stock_location_id === null || shipping_profile_id === null
    ? []
    : [[id, { stockLocationId: stock_location_id, shippingProfileId: shipping_profile_id }]]

/** Medusa wants names that exist once; handles do. */
const labelOf = ({ short_name, handle }: Organization): string => `${short_name} (${handle})`

const createStockLocations = async (
  container: MedusaContainer,
  transaction: Knex.Transaction,
  salesChannelId: string,
  sellers: readonly NewSeller[],
): Promise<string[]> => {
  const service = container.resolve<IStockLocationService>(Modules.STOCK_LOCATION)
  const locations = await joined(transaction, service, (context) =>
    service.createStockLocations(
      sellers.map(({ organization }) => ({
        name: labelOf(organization),
        address: {
          address_1: organization.address_line,
          city: organization.commune_code === null ? null : (findCommune(organization.commune_code)?.name ?? null),
          province: findProvince(organization.province_code)?.name ?? null,
          country_code: "vn",
          phone: organization.phone,
        },
      })),
      context,
    ),
  )
  const ids = locations.map(({ id }) => id)
  await insertLinks(
    transaction,
    "sales_channel_stock_location",
    ids.map((id) => ({ sales_channel_id: salesChannelId, stock_location_id: id })),
  )
  await insertLinks(
    transaction,
    "location_fulfillment_provider",
    ids.map((id) => ({ stock_location_id: id, fulfillment_provider_id: manualFulfillmentProvider })),
  )
  return ids
}

const createFulfillmentSets = async (
  container: MedusaContainer,
  transaction: Knex.Transaction,
  sellers: readonly NewSeller[],
): Promise<FulfillmentSetDTO[]> => {
  const service = container.resolve<IFulfillmentModuleService>(Modules.FULFILLMENT)
  return await joined(transaction, service, (context) =>
    service.createFulfillmentSets(
      sellers.map(({ organization }) => ({
        name: labelOf(organization),
        type: "shipping",
        service_zones: [
          { name: `Việt Nam – ${labelOf(organization)}`, geo_zones: [{ type: "country", country_code: "vn" }] },
        ],
      })),
      context,
    ),
  )
}

const createShippingProfiles = async (
  container: MedusaContainer,
  transaction: Knex.Transaction,
  sellers: readonly NewSeller[],
): Promise<string[]> => {
  const service = container.resolve<IFulfillmentModuleService>(Modules.FULFILLMENT)
  const profiles = await joined(transaction, service, (context) =>
    service.createShippingProfiles(
      sellers.map(({ organization }) => ({ name: labelOf(organization), type: "cooperative" })),
      context,
    ),
  )
  return profiles.map(({ id }) => id)
}

const createShippingOptions = async (
  container: MedusaContainer,
  transaction: Knex.Transaction,
  sellers: readonly NewSeller[],
  profileIds: readonly string[],
  sets: readonly FulfillmentSetDTO[],
): Promise<void> => {
  await addShippingOptions(
    container,
    transaction,
    sellers.flatMap(({ organization, deliveryOptions }, index) =>
      deliveryOptions.map((terms) => ({
        terms,
        cooperative: organization.short_name,
        shippingProfileId: made(profileIds[index]),
        serviceZoneId: made(made(sets[index]).service_zones[0]).id,
      })),
    ),
  )
}

export interface NewShippingOption {
  readonly terms: DeliveryTerms
  readonly cooperative: string
  readonly shippingProfileId: string
  readonly serviceZoneId: string
}

/** What a shipping option of ours carries in Medusa's free `data`. */
export const shippingOptionData = ({ code, transit_days, name_en }: DeliveryTerms, cooperative: string) => ({
  code,
  transit_days,
  name_en,
  // A stock client lists every seller's options side by side: the name of the cooperative tells them apart.
  cooperative,
})

/** Adds ways of sending at a flat fee, to be chosen from now on. */
export const addShippingOptions = async (
  container: MedusaContainer,
  transaction: Knex.Transaction,
  wanted: readonly NewShippingOption[],
): Promise<void> => {
  if (wanted.length === 0) return
  const fulfillment = container.resolve<IFulfillmentModuleService>(Modules.FULFILLMENT)
  const pricing = container.resolve<IPricingModuleService>(Modules.PRICING)
  const typeIds = await ensureOptionTypes(container, transaction, [...new Set(wanted.map(({ terms }) => terms.code))])
  const options = await joined(transaction, fulfillment, (context) =>
    fulfillment.createShippingOptions(
      wanted.map(({ terms, cooperative, shippingProfileId, serviceZoneId }) => ({
        name: terms.name_vi,
        price_type: ShippingOptionPriceType.FLAT,
        service_zone_id: serviceZoneId,
        shipping_profile_id: shippingProfileId,
        provider_id: manualFulfillmentProvider,
        type: made(typeIds.get(terms.code)),
        data: shippingOptionData(terms, cooperative),
        rules: [
          { attribute: "enabled_in_store", operator: "eq", value: "true" },
          { attribute: "is_return", operator: "eq", value: "false" },
        ],
      })),
      context,
    ),
  )
  const priceSets = await joined(transaction, pricing, (context) =>
    pricing.createPriceSets(
      wanted.map(({ terms }) => ({ prices: [{ currency_code: "vnd", amount: terms.price_vnd }] })),
      context,
    ),
  )
  await insertLinks(
    transaction,
    "shipping_option_price_set",
    options.map(({ id }, index) => ({ shipping_option_id: id, price_set_id: made(priceSets[index]).id })),
  )
}

const typeLabels: Readonly<Record<DeliveryKind, { readonly label: string; readonly description: string }>> = {
  standard: { label: "Giao tiêu chuẩn", description: "Standard delivery" },
  cold: { label: "Giao lạnh", description: "Cold delivery" },
}

const ensureOptionTypes = async (
  container: MedusaContainer,
  transaction: Knex.Transaction,
  codes: readonly DeliveryKind[],
): Promise<ReadonlyMap<string, string>> => {
  const service = container.resolve<IFulfillmentModuleService>(Modules.FULFILLMENT)
  const known = await joined(transaction, service, (context) =>
    service.listShippingOptionTypes({ code: [...codes] }, {}, context),
  )
  const missing = codes.filter((code) => !known.some((type) => type.code === code))
  const created = await joined(transaction, service, (context) =>
    service.createShippingOptionTypes(
      missing.map((code) => ({ code, ...typeLabels[code] })),
      context,
    ),
  )
  return new Map([...known, ...created].map(({ id, code }) => [code, id]))
}
