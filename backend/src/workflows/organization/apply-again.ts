import type { resubmitApplication, RouteBody } from "@lienket/contracts"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { databaseOf } from "../../database/database"
import { Refusal } from "../../http/refusal"
import { ORGANIZATION_MODULE } from "../../modules/organization"
import type { OrganizationModuleService } from "../../modules/organization/service"
import type { MemberCaller } from "../../policy/caller"
import { tellOfApplication } from "../notify/joining-news"
import { evidenceOf, identityOf, refusingDuplicates } from "./given-identity"
import { recordAct } from "./record-act"

interface Request {
  readonly given: RouteBody<typeof resubmitApplication>
  readonly caller: MemberCaller
  readonly at: Date
}

/**
 * Sends an application again that was returned or refused, mended. It waits anew, at the end of the line.
 * @throws Refusal `not_found` for an organisation that never applied, `state_changed` when the application is not
 *   with the applicant, and those of `identityOf`.
 */
export const applyAgain = async (container: MedusaContainer, request: Request): Promise<void> =>
  await refusingDuplicates(
    databaseOf(container).transaction((transaction) => resubmit(container, transaction, request)),
  )

const resubmit = async (
  container: MedusaContainer,
  transaction: Knex.Transaction,
  { given, caller, at }: Request,
): Promise<void> => {
  const organizations = container.resolve<OrganizationModuleService>(ORGANIZATION_MODULE)
  const { id } = caller.organization
  const organization = await organizations.lock(transaction, id)
  const application = await organizations.findApplication(transaction, { organization_id: id })
  if (organization === null || application === null) throw new Refusal("not_found")
  if (organization.state !== "pending" || !["returned", "refused"].includes(application.state)) {
    throw new Refusal("state_changed", { field: "state" })
  }
  const identity = await identityOf(transaction, given, id)
  await organizations.update(transaction, id, identity, at)
  const revision = application.revision + 1
  await organizations.updateApplication(transaction, application.id, {
    state: "submitted",
    revision,
    given: evidenceOf(given),
    terms_version: given.terms_version,
    terms_accepted_at: at,
    submitted_at: at,
    decided_at: null,
  })
  await recordAct(container, transaction, {
    organization_id: id,
    member: caller.member,
    action: "application.resubmitted",
    subject_id: application.id,
    data: {
      revision,
      terms_version: given.terms_version,
      changed: changedNames(application.given, evidenceOf(given)),
    },
    at,
  })
  await tellOfApplication(container, transaction, { id: application.id, revision, applicant: given, at })
}

const changedNames = (
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): readonly string[] => Object.keys(after).filter((name) => after[name] !== before[name])
