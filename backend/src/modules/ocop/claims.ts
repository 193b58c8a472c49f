import type { CredentialClaim } from "@lienket/contracts"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Database } from "../../database/database"
import type { AuthorityLevel } from "./ranking"

/** An OCOP certificate its holder states, with what its points are worth. */
export interface OcopClaimRow {
  readonly product_id: string
  readonly number: string
  readonly decision_number: string
  readonly decided_on: string
  readonly authority_vi: string
  readonly authority_en: string
  readonly authority_level: AuthorityLevel
  readonly stars: number
  readonly is_proposed: boolean
  readonly score: number | null
  readonly valid_from: string
  readonly valid_until: string
  readonly document_id: string | null
}

/** Enters a claim, to be verified. @returns false when its id, or the product's certificate of that number, is there. */
export const insertOcopClaim = async (
  transaction: Knex.Transaction,
  id: string,
  claim: OcopClaimRow,
  at: Date,
): Promise<boolean> => {
  const inserted = await transaction("certificate")
    .insert({ ...claim, id, review_state: "pending", submitted_at: at })
    .onConflict()
    .ignore()
    .returning("id")
  return inserted.length === 1
}

export const updateOcopClaim = async (
  transaction: Knex.Transaction,
  id: string,
  claim: OcopClaimRow,
  at: Date,
): Promise<void> => {
  await transaction("certificate")
    .where({ id })
    .update({ ...claim, ...waitingAgain(at) })
}

const waitingAgain = (at: Date) => ({ review_state: "pending", review_reason: null, submitted_at: at })

const credentialRow = ({ product_ids: _, family, ...claim }: CredentialClaim) => ({
  kind: family === "planting_area" ? family : "kind" in claim ? claim.kind : family,
  name: null,
  scope: "",
  market: null,
  crop: null,
  area_ha: null,
  area_status: null,
  commune_code: null,
  ...claim,
  valid_until: claim.valid_until ?? null,
  document_id: claim.document_id ?? null,
})

/** The same for everything that is no OCOP certificate. */
export const insertCredentialClaim = async (
  transaction: Knex.Transaction,
  id: string,
  organizationId: string,
  claim: CredentialClaim,
  at: Date,
): Promise<boolean> => {
  const inserted = await transaction("credential")
    .insert({ ...credentialRow(claim), id, organization_id: organizationId, review_state: "pending", submitted_at: at })
    .onConflict()
    .ignore()
    .returning("id")
  if (inserted.length === 0) return false
  await setProducts(transaction, id, claim.product_ids)
  return true
}

export const updateCredentialClaim = async (
  transaction: Knex.Transaction,
  id: string,
  claim: CredentialClaim,
  at: Date,
): Promise<void> => {
  await transaction("credential")
    .where({ id })
    .update({ ...credentialRow(claim), ...waitingAgain(at) })
  await transaction("credential_product").where({ credential_id: id }).del()
  await setProducts(transaction, id, claim.product_ids)
}

const setProducts = async (
  transaction: Knex.Transaction,
  credentialId: string,
  productIds: readonly string[],
): Promise<void> => {
  const rows = [...new Set(productIds)].map((product_id) => ({ credential_id: credentialId, product_id }))
  if (rows.length > 0) await transaction("credential_product").insert(rows)
}

/** A record that is to be reviewed or corrected, held until the transaction ends. */
export interface HeldRecord {
  readonly id: string
  readonly type: "certificate" | "credential"
  readonly organization_id: string
  readonly province_code: string
  readonly product_id: string | null
  readonly kind: string
  readonly number: string
  readonly review_state: "pending" | "returned" | "verified"
  readonly valid_from: string
  readonly revoked_on: string | null
}

export const tableOf = (id: string): HeldRecord["type"] => (id.startsWith("cred_") ? "credential" : "certificate")

export const holdRecord = async (transaction: Knex.Transaction, id: string): Promise<HeldRecord | null> => {
  const held = await transaction(tableOf(id)).where({ id }).forUpdate().first("id")
  if (held === undefined) return null
  const { rows } = await transaction.raw<{ rows: HeldRecord[] }>(
    `select r.id, ?::text as type, r.organization_id, o.province_code, r.product_id, r.kind, r.number, r.review_state,
            r.valid_from::text, r.revoked_on::text
       from trust_record r join organization o on o.id = r.organization_id where r.id = ?`,
    [tableOf(id), id],
  )
  return rows[0] ?? null
}

export const setReview = async (
  db: Database,
  { id, type }: Pick<HeldRecord, "id" | "type">,
  review:
    | { readonly review_state: "verified" | "returned"; readonly review_reason: string | null }
    | { readonly revoked_on: string; readonly revoke_reason: string },
): Promise<void> => {
  await db(type).where({ id }).update(review)
}
