import type { AgreementSide, AgreementSignature, KeptTerms, VersionState } from "@lienket/contracts"
import type { Database } from "../../database/database"
import { rowsPerStatement } from "./agreements"

export interface Version {
  readonly agreement_id: string
  readonly number: number
  readonly state: VersionState
  readonly terms: KeptTerms
  readonly hash: string
  /** Null for one that an officer wrote down. */
  readonly proposed_side: AgreementSide | null
  readonly proposed_by_id: string
  readonly proposed_by: string
  readonly proposed_at: Date
  readonly reason: string
  readonly agreed_on: string | null
  /** The scan of what was signed on paper. */
  readonly document_id: string | null
}

export interface Signature extends AgreementSignature {
  readonly agreement_id: string
  readonly version_number: number
  readonly hash: string
  readonly member_id: string
  readonly signed_at: Date
}

/** @returns false when there is one of its number, or another one waits to be signed. */
export const insertVersion = async (db: Database, version: Version): Promise<boolean> =>
  (await insertVersions(db, [version])) > 0

/** @returns how many were written, see `insertVersion`. */
export const insertVersions = async (db: Database, versions: readonly Version[]): Promise<number> => {
  let count = 0
  for (let from = 0; from < versions.length; from += rowsPerStatement) {
    const rows = versions
      .slice(from, from + rowsPerStatement)
      .map((version) => ({ ...version, terms: JSON.stringify(version.terms) }))
    count += (await db("agreement_version").insert(rows).onConflict().ignore().returning("number")).length
  }
  return count
}

export const updateVersion = async (
  db: Database,
  agreementId: string,
  number: number,
  facts: Pick<Version, "state"> & Partial<Pick<Version, "agreed_on" | "document_id">>,
): Promise<void> => {
  await db("agreement_version").where({ agreement_id: agreementId, number }).update(facts)
}

/** Newest first. */
export const versionsOf = async (db: Database, agreementId: string): Promise<Version[]> => {
  const { rows } = await db.raw<{ rows: Version[] }>(
    `select agreement_id, number, state, terms, hash, proposed_side, proposed_by_id, proposed_by, proposed_at, reason,
            agreed_on::text as agreed_on, document_id
       from agreement_version where agreement_id = ? order by number desc`,
    [agreementId],
  )
  return rows
}

/** @returns false when the side has signed this version already. */
export const addSignature = async (db: Database, signature: Signature): Promise<boolean> =>
  (await db("agreement_signature").insert(signature).onConflict().ignore().returning("side")).length > 0

export const signaturesOf = async (db: Database, agreementId: string): Promise<Signature[]> => {
  const { rows } = await db.raw<{ rows: Signature[] }>(
    `select agreement_id, version_number, side, hash, way, name, member_id, signed_on::text as signed_on, signed_at
       from agreement_signature where agreement_id = ? order by signed_at, side desc`,
    [agreementId],
  )
  return rows
}
