import type { UrgeCause, UrgeTarget } from "@lienket/contracts"
import { businessDate } from "@lienket/vietnam"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { Database } from "../../database/database"
import type { Locale } from "../../http/locale"
import type { MemberCaller } from "../../policy/caller"
import type { Agreement } from "../../modules/agreement/agreements"
import { notifyOrganizations } from "../notify/notify"
import type { Notice } from "../notify/notices"
import { agreementsOf } from "./agreement-act"
import type { Urgeable } from "./urge-facts"

/** Somebody to be urged now, and with what words. */
export interface OutgoingUrge {
  readonly id: string
  readonly of: Pick<Urgeable, "agreement" | "parties">
  readonly cause: UrgeCause
  readonly target: UrgeTarget
  readonly notice: Readonly<Record<Locale, Notice>>
  /** Null for a rule. */
  readonly by: MemberCaller["member"] | null
}

/**
 * Urges: written down, and told in the portal and by mail, in the caller's transaction. What a rule has urged on the
 * same day is left out, also when two look at the same moment. What is for the alliance goes to the officer who is
 * named in the agreement, and to all of its members only when nobody is named or that one has left.
 * @returns how many were told.
 */
export const sendUrges = async (
  container: MedusaContainer,
  transaction: Knex.Transaction,
  outgoing: readonly OutgoingUrge[],
  at: Date,
): Promise<number> => {
  const recipients = await recipientsOf(transaction, outgoing.map(organizationOf))
  const officers = await officersThere(
    transaction,
    outgoing.flatMap(({ of, target }) => (target === "officer" ? [of.agreement] : [])),
  )
  const urges = outgoing.flatMap((urge) => {
    const recipient = recipients.get(organizationOf(urge) ?? "")
    return recipient === undefined ? [] : [{ ...urge, recipient }]
  })
  const told = await agreementsOf({ container }).appendUrges(
    transaction,
    urges.map(({ id, of, cause, target, notice, by, recipient }) => ({
      id,
      agreement_id: of.agreement.id,
      cause,
      target,
      organization_id: recipient.id,
      to_name:
        (target === "officer" && officers.has(of.agreement.id) ? of.agreement.officer_name : null) ?? recipient.name,
      text: notice.vi.text,
      urged_by_id: by?.id ?? null,
      urged_by: by?.name ?? null,
      urged_on: businessDate(at),
      urged_at: at,
    })),
  )
  await notifyOrganizations(
    container,
    transaction,
    urges
      .filter(({ id }) => told.has(id))
      .map(({ id, of, cause, target, notice, recipient }) => ({
        organizationId: recipient.id,
        memberId: target === "officer" ? officers.get(of.agreement.id) : undefined,
        kind: "agreement_urged" as const,
        subject: { type: "agreement", id: of.agreement.id },
        path: `${portalOf(recipient.kind)}/thoa-thuan/${of.agreement.id}`,
        data: notice,
        at,
        dedupeKey: [
          "agreement_urged",
          of.agreement.id,
          cause,
          target,
          cause === "by_hand" ? id : businessDate(at),
        ].join(" "),
      })),
  )
  return told.size
}

const organizationOf = ({ of, target }: Pick<OutgoingUrge, "of" | "target">): string | null =>
  target === "officer" ? of.agreement.alliance_id : of.parties[target].organization_id

interface Recipient {
  readonly id: string
  readonly name: string
  readonly kind: string
}

/** Organisations that are still there, by id. */
const recipientsOf = async (db: Database, ids: readonly (string | null)[]): Promise<ReadonlyMap<string, Recipient>> => {
  const wanted = [...new Set(ids.flatMap((id) => id ?? []))]
  const rows = await db("organization")
    .whereIn("id", wanted)
    .whereNot({ state: "closed" })
    .select<Recipient[]>("id", "name", "kind")
  return new Map(rows.map((row) => [row.id, row]))
}

/** By agreement, the officer named in it, as long as that one is a member of the alliance that follows it. */
const officersThere = async (
  db: Database,
  agreements: readonly Pick<Agreement, "id" | "alliance_id" | "officer_id">[],
): Promise<ReadonlyMap<string, string>> => {
  const { rows } = await db.raw<{ rows: { id: string; member_id: string }[] }>(
    `select a.id, m.member_id
       from jsonb_to_recordset(?::jsonb) a (id text, alliance_id text, officer_id text)
       join membership m on m.member_id = a.officer_id and m.organization_id = a.alliance_id and m.ended_at is null`,
    [JSON.stringify(agreements.map(({ id, alliance_id, officer_id }) => ({ id, alliance_id, officer_id })))],
  )
  return new Map(rows.map(({ id, member_id }) => [id, member_id]))
}

const portalOf = (kind: string): string =>
  kind === "alliance" ? "/lien-minh" : kind === "enterprise" ? "/doanh-nghiep" : "/kenh-htx"
