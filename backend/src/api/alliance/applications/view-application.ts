import type { Application } from "@lienket/contracts"
import type { MedusaContainer } from "@medusajs/framework/types"
import { databaseOf } from "../../../database/database"
import { Refusal } from "../../../http/refusal"
import { ORGANIZATION_MODULE } from "../../../modules/organization"
import { isSeller } from "../../../modules/organization/organization"
import type { OrganizationModuleService } from "../../../modules/organization/service"
import { findingsOn } from "../../../modules/organization/verification"
import type { MemberCaller } from "../../../policy/caller"
import { isAllowed } from "../../../policy/policy"
import { standingOf } from "../../../workflows/organization/standing"
import { communeView, identityView } from "../../organization-identity"

interface Asked {
  readonly container: MedusaContainer
  readonly caller: MemberCaller
}

/**
 * An application with everything that was given, what to check and what has happened.
 * @throws Refusal `not_found` also for one of another province.
 */
export const viewApplication = async ({ container, caller }: Asked, id: string): Promise<Application> => {
  const organizations = container.resolve<OrganizationModuleService>(ORGANIZATION_MODULE)
  const db = databaseOf(container)
  const application = await organizations.findApplication(db, { id })
  const organization = application && (await organizations.findById(db, application.organization_id))
  const isOurs = organization?.province_code === caller.organization.province_code
  if (!application || !organization || !isSeller(organization) || !isOurs) throw new Refusal("not_found")
  const members = await organizations.membersOf(db, organization.id)
  const mayVerify = isAllowed("province.cooperative.verify", caller.organization.kind, caller.role)
  return {
    ...identityView(organization),
    id,
    organization_id: organization.id,
    name: organization.name,
    kind: organization.kind,
    commune: communeView(organization.commune_code),
    state: application.state,
    submitted_at: application.submitted_at.toISOString(),
    revision: application.revision,
    is_demo: organization.is_demo,
    terms: { version: application.terms_version, accepted_at: application.terms_accepted_at.toISOString() },
    managers: members.filter(({ role }) => role === "manager").map(({ name, email }) => ({ name, email })),
    checks: [...findingsOn(organization)],
    history: await standingOf(container, organization.id, id),
    may_decide: mayVerify && application.state === "submitted",
  }
}
