import type {
  AgreementCard,
  AgreementPace,
  AgreementState,
  listProvinceAgreements,
  RouteQuery,
  RouteResponse,
} from "@lienket/contracts"
import { fold } from "@lienket/vietnam"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { Database } from "../../database/database"
import type { Agreement } from "../../modules/agreement/agreements"
import { readAgreements, type ReadAgreement, type Viewer } from "./agreement-cards"
import { isInRow, rowLabel } from "./progress/dimension"

type Query = RouteQuery<typeof listProvinceAgreements>
type Answer = RouteResponse<typeof listProvinceAgreements>

/** Agreements of a party: those that need somebody first. */
export const listAgreements = async (
  container: MedusaContainer,
  db: Database,
  query: Query,
  viewer: Viewer,
): Promise<Omit<Answer, "row_label">> => pageOf(await inEveryState(container, db, query, viewer), query)

/** Agreements that an alliance follows: those that need somebody first. */
export const listFollowedAgreements = async (
  container: MedusaContainer,
  db: Database,
  query: Query,
  viewer: Viewer,
): Promise<Answer> => {
  const found = await inEveryState(container, db, query, viewer)
  return { ...pageOf(found, query), row_label: query.row === undefined ? null : rowLabel(found, query.row) }
}

const inEveryState = async (
  container: MedusaContainer,
  db: Database,
  { limit: _limit, offset: _offset, state: _state, ...filter }: Query,
  viewer: Viewer,
): Promise<ReadAgreement[]> => await filteredAgreements(container, db, filter, viewer)

const pageOf = (
  found: readonly ReadAgreement[],
  { limit = 20, offset = 0, ...filter }: Query,
): Omit<Answer, "row_label"> => {
  const cards = found.map(({ card }) => card)
  const counts: Partial<Record<AgreementState, number>> = {}
  for (const { state } of cards) counts[state] = (counts[state] ?? 0) + 1
  const shown = cards.filter((card) => isInState(card, filter))
  return { items: shown.slice(offset, offset + limit), count: shown.length, limit, offset, counts }
}

/** All that a filter leaves, with the progress of each line: those that need somebody first. */
export const filteredAgreements = async (
  container: MedusaContainer,
  db: Database,
  filter: AgreementFilter,
  viewer: Viewer,
): Promise<ReadAgreement[]> => {
  const read = await readAgreements(container, db, await agreementsFor(db, viewer, filter), viewer)
  return read
    .filter(({ card }) => isInState(card, filter) && hasPace(card, filter) && needsAttention(card, filter))
    .filter((each) => filter.row === undefined || isInRow(each, filter.row))
    .toSorted((one, other) => byUrgency(one.card, other.card))
}

/** What narrows a list of agreements. */
export type AgreementFilter = Omit<Query, "limit" | "offset">

const isInState = ({ state }: AgreementCard, { state: wanted }: AgreementFilter): boolean =>
  wanted === undefined || state === wanted

const hasPace = ({ progress }: AgreementCard, { pace }: AgreementFilter): boolean =>
  pace === undefined || progress.pace === pace

const needsAttention = (card: AgreementCard, { attention }: AgreementFilter): boolean =>
  attention === undefined || isUrgent(card)

/** Something about it waits for somebody: a signature, an answer, news, or a plan that will not be met. */
export const isUrgent = ({ state, awaits_signature, progress }: AgreementCard): boolean => {
  if (awaits_signature || progress.disputed_count > 0 || progress.unconfirmed_count > 0) return true
  const isOpen = state === "signed" || state === "in_progress" || state === "overdue"
  return isOpen && (progress.at_risk !== null || progress.pace === "behind" || progress.pace === "no_report")
}

const paceOrder: readonly AgreementPace[] = ["no_report", "behind", "on_time", "ahead", "not_due", "fulfilled"]
const stateOrder: readonly AgreementState[] = [
  "overdue",
  "in_progress",
  "signed",
  "draft",
  "paused",
  "completed",
  "ended_early",
]

/** What needs somebody first, then what runs, then what is over; within these the soonest to end. */
const byUrgency = (one: AgreementCard, other: AgreementCard): number =>
  Number(isUrgent(other)) - Number(isUrgent(one)) ||
  stateOrder.indexOf(one.state) - stateOrder.indexOf(other.state) ||
  paceOrder.indexOf(one.progress.pace) - paceOrder.indexOf(other.progress.pace) ||
  one.ends_on.localeCompare(other.ends_on) ||
  one.id.localeCompare(other.id)

const columns = `
  a.id, a.code, a.alliance_id, a.conference_id, a.predecessor_id, a.kind, a.number, a.state, a.version_number,
  a.starts_on::text as starts_on, a.ends_on::text as ends_on, a.signed_on::text as signed_on, a.ended_on::text as ended_on,
  a.end_reason, a.officer_id, a.officer_name, a.is_demo, a.created_at`

/** The agreements a viewer may see: its own as a party, or those that its alliance follows. */
export const agreementsFor = async (
  db: Database,
  { organizationId, isAlliance }: Viewer,
  { q, conference, signed_from, signed_until }: AgreementFilter = {},
): Promise<Agreement[]> => {
  const { rows } = await db.raw<{ rows: Agreement[] }>(
    `select ${columns} from agreement a
      where ${isAlliance ? "a.alliance_id = :viewer" : "exists (select 1 from agreement_party p where p.agreement_id = a.id and p.organization_id = :viewer)"}
        and (:conference::text is null or a.conference_id = :conference)
        and (:from::date is null or a.signed_on >= :from::date)
        and (:until::date is null or a.signed_on <= :until::date)
        and (:words::text is null
             or a.code ilike :words or a.number ilike :words
             or exists (select 1 from agreement_party p where p.agreement_id = a.id and p.name_key like :words)
             or exists (select 1 from agreement_line l where l.agreement_id = a.id and l.is_current
                          and translate(lower(unaccent(l.title)), 'đ', 'd') like :words))
      order by a.created_at desc, a.id`,
    {
      viewer: organizationId,
      conference: conference ?? null,
      from: signed_from ?? null,
      until: signed_until ?? null,
      words: pattern(q),
    },
  )
  return rows
}

const pattern = (q: string | undefined): string | null => {
  const words = q === undefined ? "" : fold(q)
  return words === "" ? null : `%${words.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
}

/** One of the agreements a viewer may see, or null. */
export const agreementFor = async (
  db: Database,
  { organizationId, isAlliance }: Viewer,
  id: string,
): Promise<Agreement | null> => {
  const { rows } = await db.raw<{ rows: Agreement[] }>(
    `select ${columns} from agreement a
      where a.id = :id and ${isAlliance ? "a.alliance_id = :viewer" : "exists (select 1 from agreement_party p where p.agreement_id = a.id and p.organization_id = :viewer)"}`,
    { id, viewer: organizationId },
  )
  return rows[0] ?? null
}
