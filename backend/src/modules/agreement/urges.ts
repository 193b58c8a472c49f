import type { AgreementSide, UrgeCause, UrgeTarget } from "@lienket/contracts"
import type { Database } from "../../database/database"

/** Somebody was urged: written down once, and never changed. */
export interface Urge {
  readonly id: string
  readonly agreement_id: string
  readonly cause: UrgeCause
  readonly target: UrgeTarget
  /** Who was told. */
  readonly organization_id: string
  readonly to_name: string
  readonly text: string
  /** Null for a rule. */
  readonly urged_by_id: string | null
  readonly urged_by: string | null
  /** Business day. */
  readonly urged_on: string
  readonly urged_at: Date
}

const columns = `
  u.id, u.agreement_id, u.cause, u.target, u.organization_id, u.to_name, u.text, u.urged_by_id, u.urged_by,
  u.urged_on::text as urged_on, u.urged_at`

/** @returns the ids of those that are new: a rule urges the same party for the same agreement once a day. */
export const appendUrges = async (db: Database, urges: readonly Urge[]): Promise<ReadonlySet<string>> => {
  if (urges.length === 0) return new Set()
  const written = await db("agreement_urge").insert(urges).onConflict().ignore().returning<{ id: string }[]>("id")
  return new Set(written.map(({ id }) => id))
}

export const findUrge = async (db: Database, id: string): Promise<Urge | null> => {
  const { rows } = await db.raw<{ rows: Urge[] }>(`select ${columns} from agreement_urge u where u.id = ?`, [id])
  return rows[0] ?? null
}

/** The last day on which a rule urged somebody for an agreement. */
export interface LastUrge extends Pick<Urge, "agreement_id" | "cause" | "target"> {
  readonly on: string
}

export const lastUrges = async (db: Database, agreementIds: readonly string[]): Promise<LastUrge[]> => {
  const { rows } = await db.raw<{ rows: LastUrge[] }>(
    `select agreement_id, cause, target, max(urged_on)::text as "on" from agreement_urge
      where agreement_id = any(?::text[]) and cause <> 'by_hand' group by 1, 2, 3`,
    [[...agreementIds]],
  )
  return rows
}

/** When an officer last urged a side, or null. */
export const lastUrgeByHand = async (db: Database, agreementId: string, side: AgreementSide): Promise<Date | null> => {
  const { rows } = await db.raw<{ rows: { at: Date | null }[] }>(
    `select max(urged_at) as at from agreement_urge where agreement_id = ? and target = ? and cause = 'by_hand'`,
    [agreementId, side],
  )
  return rows[0]?.at ?? null
}

/** Newest first. */
export const urgesOf = async (db: Database, agreementId: string): Promise<Urge[]> => {
  const { rows } = await db.raw<{ rows: Urge[] }>(
    `select ${columns} from agreement_urge u where u.agreement_id = ? order by u.urged_at desc, u.id desc`,
    [agreementId],
  )
  return rows
}

interface UrgeFilter {
  readonly agreement?: string | undefined
  readonly cause?: UrgeCause | undefined
}

const ofAlliance = `
  from agreement_urge u join agreement a on a.id = u.agreement_id
 where a.alliance_id = :alliance and (:agreement::text is null or u.agreement_id = :agreement)
   and (:cause::text is null or u.cause = :cause)`

const bound = (alliance: string, { agreement, cause }: UrgeFilter) => ({
  alliance,
  agreement: agreement ?? null,
  cause: cause ?? null,
})

/** Under all the agreements that an alliance follows, newest first. */
export const urgesFor = async (
  db: Database,
  allianceId: string,
  { limit, offset, ...filter }: UrgeFilter & { readonly limit: number; readonly offset: number },
): Promise<(Urge & { readonly code: string })[]> => {
  const { rows } = await db.raw<{ rows: (Urge & { code: string })[] }>(
    `select ${columns}, a.code ${ofAlliance} order by u.urged_at desc, u.id desc limit :limit offset :offset`,
    { ...bound(allianceId, filter), limit, offset },
  )
  return rows
}

export const countUrges = async (db: Database, allianceId: string, filter: UrgeFilter): Promise<number> => {
  const { rows } = await db.raw<{ rows: { count: number }[] }>(
    `select count(*)::int as count ${ofAlliance}`,
    bound(allianceId, filter),
  )
  return rows[0]?.count ?? 0
}
