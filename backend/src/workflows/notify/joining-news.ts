import type { MemberRole } from "@lienket/contracts"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { Locale } from "../../http/locale"
import { ORGANIZATION_MODULE } from "../../modules/organization"
import type { Organization } from "../../modules/organization/organization"
import type { OrganizationModuleService } from "../../modules/organization/service"
import { notifyOrganization, sendMail } from "./notify"
import type { NoticeData } from "./notices"

interface ReceivedApplication {
  readonly id: string
  /** 1 for the first sending. */
  readonly revision: number
  readonly applicant: Pick<Organization, "name" | "province_code">
  readonly at: Date
}

/** An application has come in: the alliance of the province is told, where one has joined. */
export const tellOfApplication = async (
  container: MedusaContainer,
  transaction: Knex.Transaction,
  { id, revision, applicant, at }: ReceivedApplication,
): Promise<void> => {
  const organizations = container.resolve<OrganizationModuleService>(ORGANIZATION_MODULE)
  const alliance = await organizations.allianceOf(transaction, applicant.province_code)
  if (alliance === null) return
  await notifyOrganization(container, transaction, {
    organizationId: alliance.id,
    kind: "application_received",
    subject: { type: "application", id },
    path: `/lien-minh/xac-minh/${id}`,
    data: { applicant: applicant.name, is_again: revision > 1 },
    at,
    dedupeKey: `application_received ${id} ${revision}`,
  })
}

interface DecidedApplication extends Pick<ReceivedApplication, "id" | "at"> {
  readonly organizationId: string
  readonly decision: NoticeData["application_decided"]
}

/** The applicant hears what became of the application, in the portal and by mail also before it may sell. */
export const tellOfDecision = async (
  container: MedusaContainer,
  transaction: Knex.Transaction,
  { id, organizationId, decision, at }: DecidedApplication,
): Promise<void> =>
  notifyOrganization(container, transaction, {
    organizationId,
    kind: "application_decided",
    subject: { type: "application", id },
    path: decision.outcome === "verified" ? "/kenh-htx" : "/kenh-htx/ho-so",
    data: decision,
    at,
  })

interface ChangedStanding {
  readonly organizationId: string
  readonly standing: NoticeData["standing_changed"]
  readonly at: Date
}

/** Everybody of a seller hears that it was taken out of the shop, or let in again, and why. */
export const tellOfStanding = async (
  container: MedusaContainer,
  transaction: Knex.Transaction,
  { organizationId, standing, at }: ChangedStanding,
): Promise<void> =>
  notifyOrganization(container, transaction, {
    organizationId,
    kind: "standing_changed",
    subject: { type: "organization", id: organizationId },
    path: "/kenh-htx/ho-so",
    data: standing,
    at,
  })

interface OpenInvitation {
  readonly email: string
  readonly role: MemberRole
  readonly token: string
  readonly inviter: string
  readonly organization: string
  readonly expiresAt: Date
  /** Nobody knows yet which language the reader prefers: the one of whoever invites. */
  readonly locale: Locale
}

/** Sends the link to whom it is for. Until it is sent, and no longer, its secret lies in the job. */
export const mailInvitation = async (
  transaction: Knex.Transaction,
  { email, role, token, inviter, organization, expiresAt, locale }: OpenInvitation,
): Promise<void> =>
  sendMail(transaction, {
    to: email,
    locale,
    template: "invitation",
    data: { inviter, organization, role, path: `/moi/${token}`, expires_at: expiresAt.toISOString() },
  })
