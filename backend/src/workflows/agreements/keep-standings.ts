import type { MedusaContainer } from "@medusajs/framework/types"
import type { Database } from "../../database/database"
import { agreementColumns, type Agreement } from "../../modules/agreement/agreements"
import { standingsOf, type Standing } from "./standings"

/** Which agreements, as a condition on `agreement a`. */
export interface Scope {
  readonly sql: string
  /**
   * The same, or wider, by the `alliance_id` and `agreement_id` of what is kept of an agreement: it finds what is to be
   * worked out by an index, however much of others waits.
   */
  readonly kept: string
  readonly bindings: Readonly<Record<string, string | null>>
}

const everything: Scope = { sql: "true", kept: "true", bindings: {} }
const atOnce = 500

/**
 * Works out again how agreements stand where it is of another business day, or where something has changed since. What
 * reads `agreement_standing` afterwards sees at least what was written before this began.
 * @returns how many were worked out.
 */
export const keepStandings = async (
  container: MedusaContainer,
  db: Database,
  day: string,
  scope: Scope = everything,
): Promise<number> => {
  const stale = await staleOnes(db, day, scope)
  for (let from = 0; from < stale.length; from += atOnce)
    await keepSome(container, db, day, stale.slice(from, from + atOnce))
  return stale.length
}

const staleOnes = async (db: Database, day: string, { sql, kept, bindings }: Scope): Promise<string[]> => {
  const { rows } = await db.raw<{ rows: { id: string }[] }>(
    `select a.id
       from agreement a
      where (${sql})
        and a.id in (
          select agreement_id from agreement_standing
           where ${kept} and (day < :standing_day::date or day > :standing_day::date)
          union all
          select agreement_id from agreement_change where ${kept})
      order by a.id collate "C"`,
    { ...bindings, standing_day: day },
  )
  return rows.map(({ id }) => id)
}

const keepSome = async (container: MedusaContainer, db: Database, day: string, ids: readonly string[]) => {
  // What has changed comes before what is read: a change in between is found again the next time.
  const { agreements, versions } = await agreementsToKeep(db, ids)
  const changes = await changesOf(db, ids)
  const standings = await standingsOf(container, db, agreements, day)
  await db.raw(
    `with fresh as (
       insert into agreement_standing as s
              (agreement_id, alliance_id, day, version, state, pace, share_bp, value_vnd, committed_value_vnd, first_on, last_on,
               days_silent, unconfirmed_count, disputed_count, at_risk)
       select r.agreement_id, a.alliance_id, r.day, r.version, r.state, r.pace, r.share_bp, r.value_vnd, r.committed_value_vnd,
              r.first_on, r.last_on, r.days_silent, r.unconfirmed_count, r.disputed_count, r.at_risk
         from jsonb_populate_recordset(null::agreement_standing, :rows::jsonb) r
         join agreement a on a.id = r.agreement_id
        order by r.agreement_id collate "C"
       on conflict (agreement_id) do update
          set day = excluded.day, version = excluded.version, state = excluded.state, pace = excluded.pace,
              share_bp = excluded.share_bp, value_vnd = excluded.value_vnd,
              committed_value_vnd = excluded.committed_value_vnd, first_on = excluded.first_on,
              last_on = excluded.last_on, days_silent = excluded.days_silent,
              unconfirmed_count = excluded.unconfirmed_count, disputed_count = excluded.disputed_count,
              at_risk = excluded.at_risk
        where s.version = excluded.version - 1
       returning agreement_id)
     delete from agreement_change
      where id = any(:changes::bigint[]) and agreement_id in (select agreement_id from fresh)`,
    { rows: JSON.stringify(standings.map((standing) => rowOf(standing, day, versions))), changes },
  )
}

const rowOf = ({ agreement, state, summary }: Standing, day: string, versions: ReadonlyMap<string, number>) => ({
  agreement_id: agreement.id,
  day,
  version: (versions.get(agreement.id) ?? 0) + 1,
  state,
  ...summary,
})

const agreementsToKeep = async (db: Database, ids: readonly string[]) => {
  const { rows } = await db.raw<{ rows: (Agreement & { readonly kept_version: number | null })[] }>(
    `select ${agreementColumns}, s.version as kept_version
       from agreement a left join agreement_standing s on s.agreement_id = a.id
      where a.id = any(?::text[])`,
    [[...ids]],
  )
  return { agreements: rows, versions: new Map(rows.map(({ id, kept_version }) => [id, kept_version ?? 0])) }
}

const changesOf = async (db: Database, ids: readonly string[]): Promise<string[]> => {
  const { rows } = await db.raw<{ rows: { id: string }[] }>(
    `select id::text from agreement_change where agreement_id = any(?::text[])`,
    [[...ids]],
  )
  return rows.map(({ id }) => id)
}
