import type { CredentialClaim } from "@lienket/contracts"
import { businessDate, formatDate } from "@lienket/vietnam"
import { findCommune } from "@lienket/vietnam/units"
import { databaseOf } from "../../database/database"
import { entityId } from "../../database/entity-id"
import type { Locale } from "../../http/locale"
import { Refusal } from "../../http/refusal"
import { checkDocument, checkProducts, holdForCorrection, ocopOf, recordTrustAct, type TrustAct } from "./trust-act"

/**
 * States a quality certificate, a planting-area code or a right. It counts once the alliance has verified it.
 * @returns its id; the same for the same key.
 * @throws Refusal `not_found` (products, scan), `required` (name of another certificate), `date_in_future`,
 *   `date_too_early`, `invalid_code` (commune), `number_taken`, `idempotency_conflict`.
 */
export const claimCredential = async (
  act: TrustAct,
  claim: CredentialClaim,
  { locale, idempotencyKey }: { readonly locale: Locale; readonly idempotencyKey: string | undefined },
): Promise<string> => {
  check(claim, businessDate(act.at), locale)
  const organizationId = act.caller.organization.id
  const id = entityId("cred", organizationId, idempotencyKey)
  return await databaseOf(act.container).transaction(async (transaction) => {
    await checkProducts(transaction, act, claim.product_ids, "product_ids")
    await checkDocument(transaction, act, claim.document_id)
    if (!(await ocopOf(act).insertCredentialClaim(transaction, id, organizationId, claim, act.at))) {
      const known = await transaction("credential").where({ id }).first<{ number: string } | undefined>("number")
      if (known === undefined) throw taken(claim)
      if (known.number !== claim.number) throw new Refusal("idempotency_conflict")
      return id
    }
    const { number, family } = claim
    await recordTrustAct(transaction, act, { id, organization_id: organizationId }, "stated", { number, family })
    return id
  })
}

/**
 * Corrects one that waits or was returned.
 * @throws Refusal as `claimCredential`, and `state_changed` once it was verified.
 */
export const correctCredential = async (
  act: TrustAct,
  id: string,
  claim: CredentialClaim,
  locale: Locale,
): Promise<void> => {
  check(claim, businessDate(act.at), locale)
  await databaseOf(act.container).transaction(async (transaction) => {
    const record = await holdForCorrection(transaction, act, id)
    if (record.type !== "credential") throw new Refusal("not_found")
    await checkProducts(transaction, act, claim.product_ids, "product_ids")
    await checkDocument(transaction, act, claim.document_id)
    const { number, family } = claim
    const kind = family === "planting_area" ? family : claim.kind
    const other = await transaction("credential")
      .where({ organization_id: record.organization_id, kind, number })
      .whereNot({ id })
      .first("id")
    if (other !== undefined) throw taken(claim)
    await ocopOf(act).updateCredentialClaim(transaction, id, claim, act.at)
    await recordTrustAct(transaction, act, record, "corrected", { number, family })
  })
}

const taken = ({ number }: CredentialClaim): Refusal =>
  new Refusal("number_taken", { field: "number", values: { number } })

const check = (claim: CredentialClaim, today: string, locale: Locale): void => {
  if (claim.family === "quality" && claim.kind === "other_quality" && claim.name === undefined)
    throw new Refusal("required", { field: "name" })
  if (claim.valid_from > today) throw new Refusal("date_in_future", { field: "valid_from" })
  if (claim.valid_until !== undefined && claim.valid_until < claim.valid_from) {
    const from = formatDate(claim.valid_from, locale)
    throw new Refusal("date_too_early", { field: "valid_until", values: { from } })
  }
  if (claim.family !== "planting_area" || claim.commune_code === undefined) return
  if (findCommune(claim.commune_code) === null) throw new Refusal("invalid_code", { field: "commune_code" })
}
