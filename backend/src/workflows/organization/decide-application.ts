import type { ApplicationState, VerificationCheck } from "@lienket/contracts"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { databaseOf } from "../../database/database"
import { Refusal } from "../../http/refusal"
import { ORGANIZATION_MODULE } from "../../modules/organization"
import type { Organization } from "../../modules/organization/organization"
import type { OrganizationModuleService } from "../../modules/organization/service"
import type { MemberCaller } from "../../policy/caller"
import { storeDefaults } from "../cart/store-defaults"
import { indexSeller } from "../catalog/update-catalog"
import { tellOfDecision } from "../notify/joining-news"
import { firstDeliveryOptions, openSellingPlaces } from "./open-selling-place"
import { recordAct } from "./record-act"

export type Decision =
  | { readonly outcome: "verified"; readonly checked: readonly VerificationCheck[] }
  | { readonly outcome: "returned" | "refused"; readonly reason: string }

interface Request {
  readonly applicationId: string
  /** The sending that was looked at. */
  readonly revision: number
  readonly decision: Decision
  readonly caller: MemberCaller
  readonly at: Date
}

/**
 * An officer of the province's alliance decides on an application. With the verification the selling place is
 * opened, in the same transaction: stock location, shipping profile and a first way to deliver. The applicant is told.
 * @throws Refusal `not_found` (also for an application of another province), `state_changed` when it has been
 *   decided or sent again meanwhile.
 */
export const decideApplication = async (container: MedusaContainer, request: Request): Promise<void> => {
  const organizationId = await databaseOf(container).transaction((transaction) =>
    decide(container, transaction, request),
  )
  await indexSeller(container, organizationId)
}

const decide = async (
  container: MedusaContainer,
  transaction: Knex.Transaction,
  { applicationId, revision, decision, caller, at }: Request,
): Promise<string> => {
  const organizations = container.resolve<OrganizationModuleService>(ORGANIZATION_MODULE)
  const found = await organizations.findApplication(transaction, { id: applicationId })
  const organization = found === null ? null : await organizations.lock(transaction, found.organization_id)
  // Once more under the lock: another officer may have decided while this one waited.
  const application = await organizations.findApplication(transaction, { id: applicationId })
  if (organization?.province_code !== caller.organization.province_code || application === null) {
    throw new Refusal("not_found")
  }
  if (application.state !== "submitted" || application.revision !== revision) {
    throw new Refusal("state_changed", { field: "state" })
  }

  const state: ApplicationState = decision.outcome
  await organizations.updateApplication(transaction, application.id, { state, decided_at: at })
  if (decision.outcome === "verified") await startSelling(container, transaction, organization, at)
  const { outcome, ...grounds } = decision
  await recordAct(container, transaction, {
    organization_id: organization.id,
    member: caller.member,
    action: `application.${outcome}`,
    subject_id: application.id,
    data: { revision, ...grounds },
    at,
  })
  await tellOfDecision(container, transaction, {
    id: application.id,
    organizationId: organization.id,
    decision: { outcome, reason: decision.outcome === "verified" ? null : decision.reason },
    at,
  })
  return organization.id
}

const startSelling = async (
  container: MedusaContainer,
  transaction: Knex.Transaction,
  organization: Organization,
  at: Date,
): Promise<void> => {
  const organizations = container.resolve<OrganizationModuleService>(ORGANIZATION_MODULE)
  const { sales_channel_id } = await storeDefaults(transaction)
  await organizations.setState(transaction, organization.id, "verified", at)
  await openSellingPlaces(container, transaction, sales_channel_id, [
    { organization, deliveryOptions: firstDeliveryOptions },
  ])
}
