import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import type { Locale } from "../../http/locale"
import { enqueue, maxAttempts } from "../../job-queue/enqueue"
import { PORTAL_NOTIFICATION_MODULE } from "../../modules/portal-notification"
import type { PortalNotificationModuleService } from "../../modules/portal-notification/service"
import type { LetterData, LetterName } from "./letters"
import type { NoticeData, NoticeKind } from "./notices"

export interface Notification<K extends NoticeKind = NoticeKind> {
  readonly organizationId: string
  /** Left out: everybody of the organisation. */
  readonly memberId?: string
  readonly kind: K
  readonly subject: { readonly type: string; readonly id: string }
  /** Page of the portal where it is dealt with, without a language. */
  readonly path: string
  readonly data: NoticeData[K]
  readonly at: Date
  /** An organisation is told once for each key. */
  readonly dedupeKey?: string
}

/**
 * Tells an organisation something, in the caller's transaction: in its portal, and each of its members by mail, or
 * only the one whom it concerns.
 */
export const notifyOrganization = async <K extends NoticeKind>(
  container: MedusaContainer,
  transaction: Knex.Transaction,
  notification: Notification<K>,
): Promise<void> => notifyOrganizations(container, transaction, [notification])

/** The same for several at once. */
export const notifyOrganizations = async <K extends NoticeKind>(
  container: MedusaContainer,
  transaction: Knex.Transaction,
  notifications: readonly Notification<K>[],
): Promise<void> => {
  const portal = container.resolve<PortalNotificationModuleService>(PORTAL_NOTIFICATION_MODULE)
  const told = await portal.insert(
    transaction,
    notifications.map(({ organizationId, memberId, kind, subject, path, data, at, dedupeKey }) => ({
      organization_id: organizationId,
      member_id: memberId ?? null,
      kind,
      subject_type: subject.type,
      subject_id: subject.id,
      path,
      data,
      created_at: at,
      dedupe_key: dedupeKey ?? null,
    })),
  )
  if (told.length > 0) await mailMembers(transaction, told)
}

/** A job for each member, so that a mailbox that is full holds up nobody else. Members are written to in Vietnamese. */
const mailMembers = async (transaction: Knex.Transaction, notificationIds: string[]): Promise<void> => {
  await transaction.raw(
    `select count(*) from graphile_worker.add_jobs(array(
       select row('send_mail', json_build_object(
                'id', n.id || '-' || m.id, 'to', m.email, 'locale', 'vi', 'template', 'notice',
                'data', json_build_object('kind', n.kind, 'organization', o.name, 'path', n.path, 'data', n.data)),
              null, null, ?, null, null, null)::graphile_worker.job_spec
         from portal_notification n
         join organization o on o.id = n.organization_id
         join membership s on s.organization_id = n.organization_id and s.ended_at is null
          and (n.member_id is null or n.member_id = s.member_id)
         join member m on m.id = s.member_id
        where n.id = any(?::text[])))`,
    [maxAttempts, notificationIds],
  )
}

export interface Mail<N extends LetterName = LetterName> {
  readonly to: string
  readonly locale: Locale
  readonly template: N
  readonly data: LetterData[N]
}

/** Writes to somebody who has no account (a buyer, an applicant, a person invited), once the transaction is committed. */
export const sendMail = async <N extends LetterName>(
  transaction: Knex.Transaction,
  { to, locale, template, data }: Mail<N>,
): Promise<void> => {
  const id = generateEntityId("", "mail")
  await enqueue(transaction, [{ task: "send_mail", payload: { id, to, locale, template, data } }])
}
