import type { Colleague } from "@lienket/contracts"
import type { MedusaContainer } from "@medusajs/framework/types"
import { databaseOf } from "../../../database/database"
import { ORGANIZATION_MODULE } from "../../../modules/organization"
import type { OrganizationModuleService } from "../../../modules/organization/service"
import type { MemberCaller } from "../../../policy/caller"

interface Asked {
  readonly container: MedusaContainer
  readonly caller: MemberCaller
}

/** Who works for the organisation in use, by name. */
export const listColleagues = async ({ container, caller }: Asked): Promise<{ items: Colleague[] }> => {
  const organizations = container.resolve<OrganizationModuleService>(ORGANIZATION_MODULE)
  const members = await organizations.membersOf(databaseOf(container), caller.organization.id)
  return {
    items: members.map(({ since, ...member }) => ({
      ...member,
      since: since.toISOString(),
      is_self: member.id === caller.member.id,
    })),
  }
}
