import type { applyToSell, RouteBody, RouteResponse } from "@lienket/contracts"
import type { ILockingModule, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { databaseOf } from "../../database/database"
import { entityId } from "../../database/entity-id"
import { Refusal } from "../../http/refusal"
import { ORGANIZATION_MODULE } from "../../modules/organization"
import type { OrganizationModuleService } from "../../modules/organization/service"
import { signUpMember } from "../create-member"
import { tellOfApplication } from "../notify/joining-news"
import { evidenceOf, identityOf, refusingDuplicates } from "./given-identity"
import { recordAct } from "./record-act"

interface Request {
  readonly given: RouteBody<typeof applyToSell>
  readonly idempotencyKey: string | undefined
  /** Invented, to show the platform. */
  readonly isDemo?: boolean
  readonly at: Date
}

type Answer = RouteResponse<typeof applyToSell>

/**
 * Enters an organisation that asks to sell, with its first manager and the application, in one transaction. It
 * waits for its alliance, which is told: until it is verified nothing of it is shown or sold.
 * @throws Refusal `email_taken`, `tax_code_taken`, `name_taken`, `commune_not_in_province`, `idempotency_conflict`.
 */
export const enterApplication = async (container: MedusaContainer, request: Request): Promise<Answer> => {
  const { given, idempotencyKey } = request
  const applicationId = entityId("app", given.email, idempotencyKey)
  // The sign-in is stored before the rest: of two sendings at once the second waits to see all of the first.
  return await container
    .resolve<ILockingModule>(Modules.LOCKING)
    .execute(
      `application:${given.email}`,
      async () =>
        (await sentBefore(container, applicationId, given)) ?? (await enter(container, applicationId, request)),
      { timeout: secondsToWait },
    )
}

const secondsToWait = 20

const enter = async (
  container: MedusaContainer,
  applicationId: string,
  { given, isDemo = false, at }: Request,
): Promise<Answer> => {
  const organizations = container.resolve<OrganizationModuleService>(ORGANIZATION_MODULE)
  const person = { name: given.manager_name, email: given.email, password: given.password }
  const identity = await identityOf(databaseOf(container), given, null)
  const entering = signUpMember(container, person, async (transaction, member) => {
    const [organization] = await organizations.createOrganizations(transaction, [
      { ...identity, email: given.email, state: "pending", is_demo: isDemo, contact_is_demo: isDemo },
    ])
    if (organization === undefined) throw new Error("no organisation was entered")
    await organizations.addMemberships(transaction, member.id, [{ organization_id: organization.id, role: "manager" }])
    await organizations.insertApplication(transaction, {
      id: applicationId,
      organization_id: organization.id,
      state: "submitted",
      revision: 1,
      given: evidenceOf(given),
      terms_version: given.terms_version,
      terms_accepted_at: at,
      submitted_at: at,
      decided_at: null,
    })
    await recordAct(container, transaction, {
      organization_id: organization.id,
      member,
      action: "application.submitted",
      subject_id: applicationId,
      data: { revision: 1, terms_version: given.terms_version },
      at,
    })
    await tellOfApplication(container, transaction, { id: applicationId, revision: 1, applicant: organization, at })
    return { id: applicationId, organization: { handle: organization.handle, name: organization.name } }
  })
  return await refusingDuplicates(entering)
}

/** The same sending again, whose first answer was lost on the way. */
const sentBefore = async (container: MedusaContainer, id: string, given: Request["given"]): Promise<Answer | null> => {
  const organizations = container.resolve<OrganizationModuleService>(ORGANIZATION_MODULE)
  const db = databaseOf(container)
  const application = await organizations.findApplication(db, { id })
  if (application === null) return null
  const organization = await organizations.findById(db, application.organization_id)
  const isSame = Object.entries(evidenceOf(given)).every(([name, value]) => application.given[name] === value)
  if (organization === null || !isSame) throw new Refusal("idempotency_conflict")
  return { id, organization: { handle: organization.handle, name: organization.name } }
}
