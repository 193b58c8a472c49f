import { findCommune, findProvince } from "@lienket/vietnam/units"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { Database } from "../../database/database"
import { made } from "../../database/made"
import { Refusal } from "../../http/refusal"
import { ORGANIZATION_MODULE } from "../../modules/organization"
import type { Organization } from "../../modules/organization/organization"
import type { OrganizationModuleService } from "../../modules/organization/service"
import { storeDefaults } from "../cart/store-defaults"
import { firstDeliveryOptions, openSellingPlaces } from "../organization/open-selling-place"
import type { ListingSeller } from "./write-listings"

/** Who answers for the goods: name and address, as a label says them. */
export const responsibleOf = (
  seller: Pick<Organization, "name" | "address_line" | "commune_code" | "province_code">,
): string =>
  [seller.name, seller.address_line, communeName(seller.commune_code), findProvince(seller.province_code)?.name]
    .filter((part) => part !== undefined && part !== "")
    .join(", ")

/** Where its goods come from, unless it says otherwise of one. */
export const originOf = (seller: Pick<Organization, "commune_code" | "province_code">): string =>
  [communeName(seller.commune_code), findProvince(seller.province_code)?.name, "Việt Nam"]
    .filter((part) => part !== undefined)
    .join(", ")

const communeName = (code: string | null) => (code === null ? undefined : findCommune(code)?.name)

/** The organisation as it is registered. @throws Error when it is gone. */
export const registered = async (container: MedusaContainer, db: Database, id: string): Promise<Organization> => {
  const organization = await container.resolve<OrganizationModuleService>(ORGANIZATION_MODULE).findById(db, id)
  if (organization === null) throw new Error(`organization ${id} is gone`)
  return organization
}

/** @throws Refusal `seller_suspended` while the organisation may put nothing on sale. */
export const refuseSuspended = ({ state, name }: Organization): void => {
  if (state === "suspended" || state === "closed") throw new Refusal("seller_suspended", { values: { title: name } })
}

/**
 * The organisation as one that puts goods on sale. One that waits to be verified does so too, and its
 * goods show once it is: where they lie and how they are sent is opened with the first of them.
 * @throws Refusal `seller_suspended`.
 */
export const sellerAtWork = async (
  container: MedusaContainer,
  transaction: Knex.Transaction,
  organization: Organization,
): Promise<ListingSeller> => {
  refuseSuspended(organization)
  const { id, stock_location_id, shipping_profile_id } = organization
  if (stock_location_id !== null && shipping_profile_id !== null) return { id, stock_location_id, shipping_profile_id }
  // Of two first products at once the second finds the place of the first.
  await transaction("organization").where({ id }).forUpdate().select("id")
  const current = await registered(container, transaction, id)
  const { sales_channel_id } = await storeDefaults(transaction)
  const places = await openSellingPlaces(container, transaction, sales_channel_id, [
    { organization: current, deliveryOptions: firstDeliveryOptions },
  ])
  const place = made(places.get(id))
  return { id, stock_location_id: place.stockLocationId, shipping_profile_id: place.shippingProfileId }
}
