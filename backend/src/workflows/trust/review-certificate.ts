import { businessDate, formatDate } from "@lienket/vietnam"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { databaseOf } from "../../database/database"
import type { Locale } from "../../http/locale"
import { Refusal } from "../../http/refusal"
import { CATALOG_MODULE } from "../../modules/catalog"
import type { CatalogModuleService } from "../../modules/catalog/service"
import type { HeldRecord } from "../../modules/ocop/claims"
import { notifyOrganization } from "../notify/notify"
import { certificateName } from "./certificate-name"
import { ocopOf, recordTrustAct, type TrustAct } from "./trust-act"

/**
 * The alliance has seen a certificate: it counts from now on. Verifying again changes nothing.
 * @throws Refusal `not_found` (also of another province), `state_changed` (returned or revoked meanwhile).
 */
export const verifyCertificate = async (act: TrustAct, id: string): Promise<void> =>
  await review(act, id, async (transaction, record) => {
    if (record.review_state === "verified" && record.revoked_on === null) return
    if (record.review_state !== "pending" || record.revoked_on !== null) throw new Refusal("state_changed")
    await ocopOf(act).setReview(transaction, record, { review_state: "verified", review_reason: null })
    await recordTrustAct(transaction, act, record, "verified", { number: record.number })
    await tellHolder(transaction, act, record, "verified", null)
  })

/**
 * Back to its holder, who may correct it.
 * @throws Refusal `not_found`, `state_changed` (verified or revoked meanwhile).
 */
export const returnCertificate = async (act: TrustAct, id: string, reason: string): Promise<void> =>
  await review(act, id, async (transaction, record) => {
    if (record.review_state === "returned") return
    if (record.review_state !== "pending" || record.revoked_on !== null) throw new Refusal("state_changed")
    await ocopOf(act).setReview(transaction, record, { review_state: "returned", review_reason: reason })
    await recordTrustAct(transaction, act, record, "returned", { number: record.number, reason })
    await tellHolder(transaction, act, record, "returned", reason)
  })

interface Revocation {
  readonly reason: string
  readonly revoked_on: string
}

/**
 * A verified certificate does not hold any more from a day on; it is never given back.
 * @throws Refusal `not_found`, `state_changed` (was never verified), `date_in_future`, `date_too_early`.
 */
export const revokeCertificate = async (
  act: TrustAct,
  id: string,
  { reason, revoked_on }: Revocation,
  locale: Locale,
): Promise<void> => {
  if (revoked_on > businessDate(act.at)) throw new Refusal("date_in_future", { field: "revoked_on" })
  await review(act, id, async (transaction, record) => {
    if (record.revoked_on !== null) return
    if (record.review_state !== "verified") throw new Refusal("state_changed")
    if (revoked_on < record.valid_from) {
      const from = formatDate(record.valid_from, locale)
      throw new Refusal("date_too_early", { field: "revoked_on", values: { from } })
    }
    await ocopOf(act).setReview(transaction, record, { revoked_on, revoke_reason: reason })
    await recordTrustAct(transaction, act, record, "revoked", { number: record.number, reason, revoked_on })
    await tellHolder(transaction, act, record, "revoked", reason)
  })
}

const tellHolder = async (
  transaction: Knex.Transaction,
  { container, at }: TrustAct,
  record: HeldRecord,
  outcome: "verified" | "returned" | "revoked",
  reason: string | null,
): Promise<void> =>
  await notifyOrganization(container, transaction, {
    organizationId: record.organization_id,
    kind: "certificate_reviewed",
    subject: { type: "certificate", id: record.id },
    path: `/kenh-htx/chung-nhan/${record.id}`,
    data: { certificate: certificateName(record), outcome, reason },
    at,
  })

/** In one transaction with the shop's read model, so that a badge appears and goes with the decision. */
const review = async (
  act: TrustAct,
  id: string,
  decide: (transaction: Knex.Transaction, record: HeldRecord) => Promise<void>,
): Promise<void> =>
  await databaseOf(act.container).transaction(async (transaction) => {
    const record = await ocopOf(act).holdRecord(transaction, id)
    if (record?.province_code !== act.caller.organization.province_code) throw new Refusal("not_found")
    await decide(transaction, record)
    if (record.product_id === null) return
    const catalog = act.container.resolve<CatalogModuleService>(CATALOG_MODULE)
    await catalog.refreshCatalog(transaction, [record.product_id])
  })
