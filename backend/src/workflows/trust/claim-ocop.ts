import type { OcopClaim } from "@lienket/contracts"
import { businessDate, formatDate, formatDecimal } from "@lienket/vietnam"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { databaseOf } from "../../database/database"
import { entityId } from "../../database/entity-id"
import type { Locale } from "../../http/locale"
import { Refusal } from "../../http/refusal"
import type { OcopClaimRow } from "../../modules/ocop/claims"
import { verdictOnClaim } from "../../modules/ocop/ocop-claim"
import { checkDocument, checkProducts, holdForCorrection, ocopOf, recordTrustAct, type TrustAct } from "./trust-act"

/**
 * States an OCOP certificate. Nothing of it shows in the shop before the alliance has verified it.
 * @returns its id; the same for the same key.
 * @throws Refusal `not_found` (product, scan), `date_in_future`, `date_too_early`, `stars_not_earned`,
 *   `invalid_date` (before the programme's rules), `required` (neither points nor stars), `number_taken`,
 *   `idempotency_conflict`.
 */
export const claimOcop = async (
  act: TrustAct,
  claim: OcopClaim,
  { locale, idempotencyKey }: { readonly locale: Locale; readonly idempotencyKey: string | undefined },
): Promise<string> => {
  const row = checked(claim, businessDate(act.at), locale)
  const organizationId = act.caller.organization.id
  const id = entityId("ocop", organizationId, idempotencyKey)
  return await databaseOf(act.container).transaction(async (transaction) => {
    await checkProducts(transaction, act, [claim.product_id], "product_id")
    await checkDocument(transaction, act, claim.document_id)
    if (!(await ocopOf(act).insertOcopClaim(transaction, id, row, act.at))) {
      await refuseUnlessSame(transaction, id, row)
      return id
    }
    const { number, stars, is_proposed } = row
    await recordTrustAct(transaction, act, { id, organization_id: organizationId }, "stated", {
      number,
      stars,
      is_proposed,
    })
    return id
  })
}

/**
 * Corrects an OCOP certificate that waits or was returned.
 * @throws Refusal as `claimOcop`, and `state_changed` once it was verified.
 */
export const correctOcop = async (act: TrustAct, id: string, claim: OcopClaim, locale: Locale): Promise<void> => {
  const row = checked(claim, businessDate(act.at), locale)
  await databaseOf(act.container).transaction(async (transaction) => {
    const record = await holdForCorrection(transaction, act, id)
    if (record.type !== "certificate") throw new Refusal("not_found")
    await checkProducts(transaction, act, [claim.product_id], "product_id")
    await checkDocument(transaction, act, claim.document_id)
    const { number, product_id } = row
    const taken = await transaction("certificate").where({ number, product_id }).whereNot({ id }).first("id")
    if (taken !== undefined) throw new Refusal("number_taken", { field: "number", values: { number } })
    await ocopOf(act).updateOcopClaim(transaction, id, row, act.at)
    await recordTrustAct(transaction, act, record, "corrected", { number, stars: row.stars })
  })
}

const checked = (claim: OcopClaim, today: string, locale: Locale): OcopClaimRow => {
  const { authority, score = null, stars = null, document_id = null, ...facts } = claim
  if (claim.decided_on > today) throw new Refusal("date_in_future", { field: "decided_on" })
  const early = (field: string, from: string) =>
    new Refusal("date_too_early", { field, values: { from: formatDate(from, locale) } })
  if (claim.valid_from < claim.decided_on) throw early("valid_from", claim.decided_on)
  if (claim.valid_until < claim.valid_from) throw early("valid_until", claim.valid_from)
  const verdict = verdictOnClaim({ ...claim, score, stars })
  if (!verdict.ok) {
    if (verdict.fault === "no_stars") throw new Refusal("required", { field: "stars" })
    if (verdict.fault === "before_the_rules") throw new Refusal("invalid_date", { field: "decided_on" })
    const values = { score: formatDecimal(String(score), locale), earned: verdict.earned, stars: stars ?? 0 }
    throw new Refusal("stars_not_earned", { field: "stars", values })
  }
  const { ranking } = verdict
  return {
    ...facts,
    authority_vi: authority,
    authority_en: authority,
    score,
    stars: ranking.stars,
    is_proposed: ranking.standing === "proposed",
    document_id,
  }
}

const refuseUnlessSame = async (transaction: Knex.Transaction, id: string, row: OcopClaimRow): Promise<void> => {
  const known = await transaction("certificate")
    .where({ id })
    .first<{ product_id: string; number: string } | undefined>("product_id", "number")
  if (known === undefined) throw new Refusal("number_taken", { field: "number", values: { number: row.number } })
  if (known.product_id !== row.product_id || known.number !== row.number) throw new Refusal("idempotency_conflict")
}
