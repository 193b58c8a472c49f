import type { addDeliveryOption, listDeliveryOptions, RouteBody, RouteResponse } from "@lienket/contracts"
import type { MedusaContainer } from "@medusajs/framework/types"
import { databaseOf } from "../../../database/database"
import { ORGANIZATION_MODULE } from "../../../modules/organization"
import type { OrganizationModuleService } from "../../../modules/organization/service"
import type { MemberCaller } from "../../../policy/caller"
import { deliveryOptionsOf } from "../../../workflows/organization/delivery-options"
import type { DeliveryTerms } from "../../../workflows/organization/open-selling-place"

interface Asked {
  readonly container: MedusaContainer
  readonly caller: MemberCaller
}

/** How the organisation in use sends its goods. */
export const listOptions = async ({ container, caller }: Asked): Promise<RouteResponse<typeof listDeliveryOptions>> => {
  const organizations = container.resolve<OrganizationModuleService>(ORGANIZATION_MODULE)
  const db = databaseOf(container)
  const organization = await organizations.findById(db, caller.organization.id)
  const profileId = organization?.shipping_profile_id ?? null
  return { items: await deliveryOptionsOf(db, profileId), is_open: profileId !== null }
}

export const termsOf = ({
  kind,
  name,
  name_en,
  price_vnd,
  transit_days,
}: RouteBody<typeof addDeliveryOption>): DeliveryTerms => ({
  code: kind,
  name_vi: name,
  name_en: name_en || null,
  price_vnd,
  transit_days,
})
