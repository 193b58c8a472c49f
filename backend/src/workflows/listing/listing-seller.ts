import { findCommune, findProvince } from "@lienket/vietnam/units"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { Database } from "../../database/database"
import { Refusal } from "../../http/refusal"
import { ORGANIZATION_MODULE } from "../../modules/organization"
import type { Organization } from "../../modules/organization/organization"
import type { OrganizationModuleService } from "../../modules/organization/service"
import type { ListingSeller } from "./write-listings"

/** Who answers for the goods: name and address, as a label says them. */
export const responsibleOf = (
  seller: Pick<Organization, "name" | "address_line" | "commune_code" | "province_code">,
): string =>
  [seller.name, seller.address_line, communeName(seller.commune_code), findProvince(seller.province_code)?.name]
    .filter((part) => part !== undefined && part !== "")
    .join(", ")

const communeName = (code: string | null) => (code === null ? undefined : findCommune(code)?.name)

/** The organisation as it is registered. @throws Error when it is gone. */
export const registered = async (container: MedusaContainer, db: Database, id: string): Promise<Organization> => {
  const organization = await container.resolve<OrganizationModuleService>(ORGANIZATION_MODULE).findById(db, id)
  if (organization === null) throw new Error(`organization ${id} is gone`)
  return organization
}

/**
 * The organisation as one that may put goods on sale. One that waits to be verified may: its goods show
 * once it is.
 * @throws Refusal `seller_suspended` while it may not sell.
 */
export const sellerAtWork = (organization: Organization): ListingSeller => {
  const { id, name, state, stock_location_id, shipping_profile_id } = organization
  if (state === "suspended" || state === "closed" || stock_location_id === null || shipping_profile_id === null) {
    throw new Refusal("seller_suspended", { values: { title: name } })
  }
  return { id, stock_location_id, shipping_profile_id }
}
