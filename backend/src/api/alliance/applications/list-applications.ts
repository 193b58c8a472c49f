import {
  applicationStates,
  type ApplicationState,
  type listApplications as contract,
  type RouteResponse,
} from "@lienket/contracts"
import type { Call } from "../../../http/handle"
import { ORGANIZATION_MODULE } from "../../../modules/organization"
import type { OrganizationModuleService } from "../../../modules/organization/service"
import { communeView } from "../../organization-identity"

/** Organisations of the caller's province that ask to sell. */
export const provinceApplications = async ({
  container,
  db,
  caller,
  query,
}: Call<typeof contract>): Promise<RouteResponse<typeof contract>> => {
  const organizations = container.resolve<OrganizationModuleService>(ORGANIZATION_MODULE)
  const { limit = 20, offset = 0 } = query
  const states: readonly ApplicationState[] = query.state ?? applicationStates
  const { items, counts } = await organizations.applicationsIn(db, caller.organization.province_code, {
    states,
    limit,
    offset,
  })
  return {
    items: items.map(({ commune_code, submitted_at, ...item }) => ({
      ...item,
      commune: communeView(commune_code),
      submitted_at: submitted_at.toISOString(),
    })),
    count: states.reduce((sum, state) => sum + counts[state], 0),
    counts,
    limit,
    offset,
  }
}
