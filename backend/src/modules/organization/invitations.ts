import { createHash, randomBytes } from "node:crypto"
import type { InvitationState, SellerRole } from "@lienket/contracts"
import type { Database } from "../../database/database"

/** A colleague who was asked to join. The secret of the link is kept by whoever was given it, and by nobody else. */
export interface Invitation {
  readonly id: string
  readonly organization_id: string
  readonly email: string
  readonly role: SellerRole
  readonly token_hash: string
  readonly invited_by: string
  readonly invited_at: Date
  readonly expires_at: Date
  readonly accepted_at: Date | null
  readonly accepted_by: string | null
  readonly revoked_at: Date | null
}

export const makeInvitationToken = (): string => randomBytes(32).toString("base64url")

/** What is stored of a token: 256 random bits need no salt. */
export const hashOfToken = (token: string): string => createHash("sha256").update(token).digest("hex")

const days = 7

export const invitationEnds = (invitedAt: Date): Date => new Date(invitedAt.getTime() + days * 24 * 60 * 60 * 1000)

/** Whether an invitation can still be accepted, or what became of it. */
export const invitationStateAt = (
  { accepted_at, revoked_at, expires_at }: Pick<Invitation, "accepted_at" | "revoked_at" | "expires_at">,
  at: Date,
): InvitationState => {
  if (accepted_at !== null) return "used"
  if (revoked_at !== null) return "revoked"
  return expires_at <= at ? "expired" : "open"
}

export const insertInvitation = async (db: Database, invitation: Invitation): Promise<void> => {
  await db("invitation").insert(invitation)
}

/** Ends whatever invitation of an address is still open in an organisation. */
export const revokeOpenInvitations = async (
  db: Database,
  organizationId: string,
  email: string,
  at: Date,
): Promise<void> => {
  await db("invitation")
    .where({ organization_id: organizationId, email, accepted_at: null, revoked_at: null })
    .update({ revoked_at: at })
}

export const updateInvitation = async (
  db: Database,
  id: string,
  changes: Partial<Pick<Invitation, "accepted_at" | "accepted_by" | "revoked_at">>,
): Promise<void> => {
  await db("invitation").where({ id }).update(changes)
}

/** Takes hold of an invitation, so that of two who accept at once one comes second. */
export const lockInvitation = async (
  db: Database,
  by: { readonly token_hash: string } | { readonly id: string; readonly organization_id: string },
): Promise<Invitation | null> => (await db("invitation").where(by).forUpdate().first<Invitation | undefined>()) ?? null

export const findInvitation = async (db: Database, tokenHash: string): Promise<Invitation | null> =>
  (await db("invitation").where({ token_hash: tokenHash }).first<Invitation | undefined>()) ?? null

/** Invitations that can still be accepted, newest first. */
export const openInvitations = async (db: Database, organizationId: string, at: Date): Promise<Invitation[]> =>
  await db("invitation")
    .where({ organization_id: organizationId, accepted_at: null, revoked_at: null })
    .where("expires_at", ">", at)
    .orderBy("invited_at", "desc")
    .select<Invitation[]>("*")
