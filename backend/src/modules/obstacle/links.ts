import { createHash, randomBytes } from "node:crypto"
import { addDays } from "@lienket/vietnam"
import type { Database } from "../../database/database"

/** The link in a letter to an agency without an account. Its secret is in the letter and nowhere else. */
export interface ObstacleLink {
  readonly token_hash: string
  readonly obstacle_id: string
  readonly round: number
  readonly agency_id: string
  readonly created_at: Date
  readonly expires_at: Date
  readonly used_at: Date | null
}

export const makeLinkToken = (): string => randomBytes(32).toString("base64url")

/** What is stored of a token: 256 random bits need no salt. */
export const hashOfLinkToken = (token: string): string => createHash("sha256").update(token).digest("hex")

/** Days for which a link still opens once the deadline is over. */
const daysAfterDeadline = 30

/** The end, in Viet Nam, of the thirtieth day after the deadline or after today, whichever is later. */
export const linkExpires = (dueOn: string, today: string): Date => {
  const last = addDays(dueOn > today ? dueOn : today, daysAfterDeadline)
  return new Date(`${last}T23:59:59.999+07:00`)
}

export type LinkFault = "link_expired" | "link_used" | "link_closed"

/** Why a link opens nothing: the case is over or others are asked now, it was answered, or its time is over. */
export const linkFault = (
  { used_at, expires_at, round }: Pick<ObstacleLink, "used_at" | "expires_at" | "round">,
  { isOver, round: current }: { readonly isOver: boolean; readonly round: number },
  at: Date,
): LinkFault | null => {
  if (isOver || round !== current) return "link_closed"
  if (used_at !== null) return "link_used"
  return expires_at <= at ? "link_expired" : null
}

export const insertLink = async (db: Database, link: ObstacleLink): Promise<void> => {
  await db("obstacle_link").insert(link)
}

export const findLink = async (db: Database, tokenHash: string): Promise<ObstacleLink | null> =>
  (await db("obstacle_link").where({ token_hash: tokenHash }).first<ObstacleLink | undefined>()) ?? null

/** An agency has answered: every link that it was sent in this round has done its work. */
export const useLinks = async (
  db: Database,
  { obstacle_id, round, agency_id }: Pick<ObstacleLink, "obstacle_id" | "round" | "agency_id">,
  at: Date,
): Promise<void> => {
  await db("obstacle_link").where({ obstacle_id, round, agency_id, used_at: null }).update({ used_at: at })
}
