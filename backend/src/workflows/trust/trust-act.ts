import type { MedusaContainer } from "@medusajs/framework/types"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { Refusal } from "../../http/refusal"
import { AUDIT_MODULE } from "../../modules/audit"
import type { AuditModuleService } from "../../modules/audit/service"
import { MEDIA_MODULE } from "../../modules/media"
import type { MediaModuleService } from "../../modules/media/service"
import { OCOP_MODULE } from "../../modules/ocop"
import type { HeldRecord } from "../../modules/ocop/claims"
import type { OcopModuleService } from "../../modules/ocop/service"
import type { MemberCaller } from "../../policy/caller"

/** Who does something to a certificate, code or right, and when. */
export interface TrustAct {
  readonly container: MedusaContainer
  readonly caller: MemberCaller
  readonly at: Date
}

export const ocopOf = ({ container }: Pick<TrustAct, "container">): OcopModuleService => container.resolve(OCOP_MODULE)

/** A line in the log of its holder, whoever of both sides acts: both read the same history. */
export const recordTrustAct = async (
  transaction: Knex.Transaction,
  { container, caller, at }: TrustAct,
  record: Pick<HeldRecord, "id" | "organization_id">,
  action: string,
  data: Readonly<Record<string, unknown>>,
): Promise<void> =>
  await container.resolve<AuditModuleService>(AUDIT_MODULE).record(transaction, [
    {
      organization_id: record.organization_id,
      actor: { type: "member", id: caller.member.id, name: caller.member.name },
      action: `certificate.${action}`,
      subject_type: "certificate",
      subject_id: record.id,
      data,
      at,
    },
  ])

/**
 * The caller's own record, held for correcting.
 * @throws Refusal `not_found`, also for another organisation's; `state_changed` once it was verified.
 */
export const holdForCorrection = async (
  transaction: Knex.Transaction,
  act: TrustAct,
  id: string,
): Promise<HeldRecord> => {
  const record = await ocopOf(act).holdRecord(transaction, id)
  if (record === null || record.organization_id !== act.caller.organization.id) throw new Refusal("not_found")
  if (record.review_state === "verified" || record.revoked_on !== null) throw new Refusal("state_changed")
  return record
}

/** @throws Refusal `not_found` for a scan that is not the organisation's. */
export const checkDocument = async (
  transaction: Knex.Transaction,
  { container, caller }: TrustAct,
  documentId: string | undefined,
): Promise<void> => {
  if (documentId === undefined) return
  const document = await container.resolve<MediaModuleService>(MEDIA_MODULE).documentOf(transaction, documentId)
  if (document?.organization_id !== caller.organization.id) throw new Refusal("not_found", { field: "document_id" })
}

/** @throws Refusal `not_found` for a product that is not the organisation's. */
export const checkProducts = async (
  transaction: Knex.Transaction,
  { caller }: TrustAct,
  productIds: readonly string[],
  field: string,
): Promise<void> => {
  const known = await transaction("product_profile")
    .whereIn("product_id", [...productIds])
    .where({ organization_id: caller.organization.id })
    .pluck("product_id")
  if (productIds.some((id) => !known.includes(id))) throw new Refusal("not_found", { field })
}
