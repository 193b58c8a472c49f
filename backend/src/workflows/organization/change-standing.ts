import type { MedusaContainer } from "@medusajs/framework/types"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { databaseOf } from "../../database/database"
import { Refusal } from "../../http/refusal"
import { ORGANIZATION_MODULE } from "../../modules/organization"
import { isSeller } from "../../modules/organization/organization"
import type { OrganizationModuleService } from "../../modules/organization/service"
import type { MemberCaller } from "../../policy/caller"
import { indexSeller } from "../catalog/update-catalog"
import { tellOfStanding } from "../notify/joining-news"
import { recordAct } from "./record-act"

interface Request {
  readonly organizationId: string
  readonly act: "suspend" | "reinstate"
  readonly reason: string
  readonly caller: MemberCaller
  readonly at: Date
}

const transitions = {
  suspend: { from: "verified", to: "suspended", outcome: "suspended" },
  reinstate: { from: "suspended", to: "verified", outcome: "reinstated" },
} as const

/**
 * The lead of the province's alliance takes a seller out of the shop, or lets it back in. Its goods cannot be
 * bought from the moment this commits; what was ordered before stays to be delivered. Its people are told.
 * @throws Refusal `not_found` (also for a seller of another province), `state_changed`.
 */
export const changeStanding = async (container: MedusaContainer, request: Request): Promise<void> => {
  await databaseOf(container).transaction((transaction) => change(container, transaction, request))
  await indexSeller(container, request.organizationId)
}

const change = async (
  container: MedusaContainer,
  transaction: Knex.Transaction,
  { organizationId, act, reason, caller, at }: Request,
): Promise<void> => {
  const organizations = container.resolve<OrganizationModuleService>(ORGANIZATION_MODULE)
  const organization = await organizations.lock(transaction, organizationId)
  if (organization?.province_code !== caller.organization.province_code || !isSeller(organization)) {
    throw new Refusal("not_found")
  }
  const { from, to, outcome } = transitions[act]
  if (organization.state !== from) throw new Refusal("state_changed", { field: "state" })
  await organizations.setState(transaction, organizationId, to, at)
  await recordAct(container, transaction, {
    organization_id: organizationId,
    member: caller.member,
    action: `organization.${outcome}`,
    subject_id: organizationId,
    data: { reason },
    at,
  })
  await tellOfStanding(container, transaction, { organizationId, standing: { outcome, reason }, at })
}
