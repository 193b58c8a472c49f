import type { Database } from "../../database/database"

/** Drafts that cannot be taken back any more, and one of them by its code. */
export interface DraftsInUse {
  readonly count: number
  readonly code: string
}

/**
 * Which of these agreements somebody has done something to since they were entered: signed or declined or amended,
 * ended, delivered or paid under, followed by another. Null when none; they are held until the transaction ends.
 */
export const draftsInUse = async (db: Database, ids: readonly string[]): Promise<DraftsInUse | null> => {
  await db("agreement")
    .whereIn("id", [...ids])
    .forUpdate()
    .select("id")
  const { rows } = await db.raw<{ rows: { code: string }[] }>(
    `select a.code from agreement a
      where a.id = any(:ids::text[])
        and (a.state <> 'draft'
          or exists (select from agreement_version v where v.agreement_id = a.id and (v.number > 1 or v.state <> 'proposed'))
          or exists (select from agreement_signature s where s.agreement_id = a.id)
          or exists (select from agreement_delivery d where d.agreement_id = a.id)
          or exists (select from agreement_payment p where p.agreement_id = a.id)
          or exists (select from agreement b where b.predecessor_id = a.id))
      order by a.code`,
    { ids: [...ids] },
  )
  const [first] = rows
  return first === undefined ? null : { count: rows.length, code: first.code }
}

/** Takes drafts out that nobody has signed; the log of who did what keeps that they were there. */
export const removeDrafts = async (db: Database, ids: readonly string[]): Promise<void> => {
  for (const table of [
    "agreement_line",
    "agreement_version",
    "agreement_party",
    "agreement_standing",
    "agreement_change",
  ])
    await db(table)
      .whereIn("agreement_id", [...ids])
      .delete()
  await db("agreement")
    .whereIn("id", [...ids])
    .delete()
}

/** The numbers on the papers that an alliance follows, with who sells under them. */
export const numbersOf = async (
  db: Database,
  allianceId: string,
): Promise<{ readonly number: string; readonly seller_id: string | null; readonly code: string }[]> => {
  const { rows } = await db.raw<{ rows: { number: string; seller_id: string | null; code: string }[] }>(
    `select a.number, a.code, p.organization_id as seller_id
       from agreement a join agreement_party p on p.agreement_id = a.id and p.side = 'seller'
      where a.alliance_id = ? and a.number is not null`,
    [allianceId],
  )
  return rows
}
