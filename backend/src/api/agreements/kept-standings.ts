import type {
  AgreementCourse,
  AgreementPace,
  AgreementState,
  listProvinceAgreements,
  RouteQuery,
} from "@lienket/contracts"
import { fold } from "@lienket/vietnam"
import type { MedusaContainer } from "@medusajs/framework/types"
import { integer, type Database } from "../../database/database"
import type { Agreement } from "../../modules/agreement/agreements"
import { keepStandings, type Scope } from "../../workflows/agreements/keep-standings"
import type { Summary } from "../../workflows/agreements/standings"
import { awaitingSignature, type Viewer } from "./viewer"

/** What narrows a list of agreements. */
export type AgreementFilter = Omit<RouteQuery<typeof listProvinceAgreements>, "limit" | "offset">

/** How an agreement stands: all that it is sorted, filtered and counted by. */
export interface KeptStanding {
  readonly agreement: Pick<Agreement, "id" | "conference_id" | "kind" | "signed_on" | "ends_on">
  readonly state: AgreementState
  readonly summary: Summary
  /** A version waits for the signature of whoever looks. */
  readonly awaitsSignature: boolean
}

/** The agreements that a viewer may see: its own as a party, or those that its alliance follows. */
export const seenBy = ({ organizationId, isAlliance }: Pick<Viewer, "organizationId" | "isAlliance">): Scope => ({
  sql: isAlliance
    ? "a.alliance_id = :viewer"
    : "exists (select from agreement_party p where p.agreement_id = a.id and p.organization_id = :viewer)",
  kept: isAlliance ? "alliance_id = :viewer" : "agreement_id = a.id",
  bindings: { viewer: organizationId },
})

/** How those that a filter leaves stand, in no order: a row of each, however much was delivered under it. */
export const keptStandings = async (
  container: MedusaContainer,
  db: Database,
  filter: AgreementFilter,
  viewer: Viewer,
): Promise<KeptStanding[]> => {
  const seen = seenBy(viewer)
  const ofConference: Scope = {
    ...seen,
    sql: `${seen.sql} and (:conference::text is null or a.conference_id = :conference)`,
    bindings: { ...seen.bindings, conference: filter.conference ?? null },
  }
  await keepStandings(container, db, viewer.day, ofConference)
  const ofCourse = filter.course === undefined ? "true" : `${openSql} and ${courseSql[filter.course]}`
  const condition = `${ofConference.sql} and ${ofCourse} and ${narrowed}`
  const { rows } = await db.raw<{ rows: Row[] }>(`${standingsSql} where ${condition}`, {
    ...ofConference.bindings,
    from: filter.signed_from ?? null,
    until: filter.signed_until ?? null,
    words: pattern(filter.q),
    state: filter.state ?? null,
    pace: filter.pace ?? null,
  })
  const ids = rows.map(({ id }) => id)
  const unsigned = await awaitingSignature(db, ids, viewer)
  return rows.map((row) => standingIn(row, unsigned.has(row.id)))
}

/** Signed and not over, as a condition on `agreement_standing s`. */
export const openSql = "s.state in ('signed', 'in_progress', 'paused', 'overdue')"

/** The same for how one of these goes. */
export const courseSql: Readonly<Record<AgreementCourse, string>> = {
  on_track: "s.pace in ('on_time', 'ahead', 'fulfilled')",
  behind: "s.pace = 'behind'",
  silent: "s.pace = 'no_report'",
  not_due: "s.pace = 'not_due'",
  at_risk: "s.at_risk is not null",
  disputed: "s.disputed_count > 0",
}

const standingsSql = `
  select a.id, a.conference_id, a.kind, a.signed_on::text as signed_on, a.ends_on::text as ends_on, s.state, s.pace,
         s.share_bp, s.value_vnd, s.committed_value_vnd, s.first_on::text as first_on, s.last_on::text as last_on,
         s.days_silent, s.unconfirmed_count, s.disputed_count, s.at_risk
    from agreement a join agreement_standing s on s.agreement_id = a.id and s.alliance_id = a.alliance_id`

const narrowed = `
  (:from::date is null or a.signed_on >= :from::date)
  and (:until::date is null or a.signed_on <= :until::date)
  and (:state::text is null or s.state = :state)
  and (:pace::text is null or s.pace = :pace)
  and (:words::text is null
       or a.code ilike :words or a.number ilike :words
       or exists (select from agreement_party p where p.agreement_id = a.id and p.name_key like :words)
       or exists (select from agreement_line l where l.agreement_id = a.id and l.is_current
                     and translate(lower(unaccent(l.title)), 'đ', 'd') like :words))`

interface Row {
  readonly id: string
  readonly conference_id: string | null
  readonly kind: Agreement["kind"]
  readonly signed_on: string | null
  readonly ends_on: string
  readonly state: AgreementState
  readonly pace: AgreementPace
  readonly share_bp: number | null
  readonly value_vnd: string
  readonly committed_value_vnd: string | null
  readonly first_on: string | null
  readonly last_on: string | null
  readonly days_silent: number | null
  readonly unconfirmed_count: number
  readonly disputed_count: number
  readonly at_risk: Summary["at_risk"]
}

const standingIn = (
  { id, conference_id, kind, signed_on, ends_on, state, value_vnd, committed_value_vnd, ...summary }: Row,
  awaitsSignature: boolean,
): KeptStanding => ({
  agreement: { id, conference_id, kind, signed_on, ends_on },
  state,
  summary: {
    ...summary,
    value_vnd: integer(value_vnd),
    committed_value_vnd: committed_value_vnd === null ? null : integer(committed_value_vnd),
  },
  awaitsSignature,
})

const pattern = (q: string | undefined): string | null => {
  const words = q === undefined ? "" : fold(q)
  return words === "" ? null : `%${words.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
}
