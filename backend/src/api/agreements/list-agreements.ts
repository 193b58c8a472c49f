import type {
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
import { cardsOf, type ReadAgreement } from "./agreement-cards"
import { isInRow, rowLabel } from "./progress-dimension"
import { standingsOf, type Standing, type Viewer } from "./standings"

type Query = RouteQuery<typeof listProvinceAgreements>
type Answer = RouteResponse<typeof listProvinceAgreements>

/** Agreements of a party: those that need somebody first. */
export const listAgreements = async (
  container: MedusaContainer,
  db: Database,
  { limit = 20, offset = 0, ...filter }: Omit<Query, "row">,
  viewer: Viewer,
): Promise<Omit<Answer, "row_label">> => {
  const found = await filteredStandings(container, db, { ...filter, state: undefined }, viewer)
  const shown = found.filter((standing) => isInState(standing, filter))
  const page = await cardsOf(container, db, shown.slice(offset, offset + limit), viewer)
  const items = page.map(({ card }) => card)
  return { items, count: shown.length, limit, offset, counts: countedBy(found.map(({ state }) => state)) }
}

/** Agreements that an alliance follows, or those of them in a row of the progress by a dimension. */
export const listFollowedAgreements = async (
  container: MedusaContainer,
  db: Database,
  query: Query,
  viewer: Viewer,
): Promise<Answer> => {
  const { limit = 20, offset = 0, row, ...filter } = query
  if (row === undefined) return { ...(await listAgreements(container, db, query, viewer)), row_label: null }
  const found = await filteredAgreements(container, db, { ...filter, state: undefined, row }, viewer)
  const cards = found.map(({ card }) => card)
  const shown = cards.filter((card) => isInState(card, filter))
  const counts = countedBy(cards.map(({ state }) => state))
  return {
    items: shown.slice(offset, offset + limit),
    count: shown.length,
    limit,
    offset,
    counts,
    row_label: rowLabel(found, row),
  }
}

/** All that a filter leaves, with the progress of each line: those that need somebody first. */
export const filteredAgreements = async (
  container: MedusaContainer,
  db: Database,
  filter: AgreementFilter,
  viewer: Viewer,
): Promise<ReadAgreement[]> => {
  const read = await cardsOf(container, db, await filteredStandings(container, db, filter, viewer), viewer)
  const { row } = filter
  return row === undefined ? read : read.filter((each) => isInRow(each, row))
}

/** The same without what only a card shows. */
export const filteredStandings = async (
  container: MedusaContainer,
  db: Database,
  filter: Omit<AgreementFilter, "row">,
  viewer: Viewer,
): Promise<Standing[]> => {
  const standings = await standingsOf(container, db, await agreementsFor(db, viewer, filter), viewer)
  return standings
    .filter((each) => isInState(each, filter) && hasPace(each, filter) && needsAttention(each, filter))
    .toSorted(byUrgency)
}

/** How often each key is there. */
export const countedBy = <K extends string>(keys: readonly K[]): Partial<Record<K, number>> => {
  const counts: Partial<Record<K, number>> = {}
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1
  return counts
}

/** What narrows a list of agreements. */
export type AgreementFilter = Omit<Query, "limit" | "offset">

const isInState = ({ state }: Pick<Standing, "state">, { state: wanted }: AgreementFilter): boolean =>
  wanted === undefined || state === wanted

const hasPace = ({ summary }: Standing, { pace }: AgreementFilter): boolean =>
  pace === undefined || summary.pace === pace

const needsAttention = (standing: Standing, { attention }: AgreementFilter): boolean =>
  attention === undefined || isUrgent(standing)

/** Something about it waits for somebody: a signature, an answer, news, or a plan that will not be met. */
const isUrgent = ({ state, awaitsSignature, summary }: Standing): boolean => {
  if (awaitsSignature || summary.disputed_count > 0 || summary.unconfirmed_count > 0) return true
  const isOpen = state === "signed" || state === "in_progress" || state === "overdue"
  return isOpen && (summary.at_risk !== null || summary.pace === "behind" || summary.pace === "no_report")
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
const byUrgency = (one: Standing, other: Standing): number =>
  Number(isUrgent(other)) - Number(isUrgent(one)) ||
  stateOrder.indexOf(one.state) - stateOrder.indexOf(other.state) ||
  paceOrder.indexOf(one.summary.pace) - paceOrder.indexOf(other.summary.pace) ||
  inOrder(one.agreement.ends_on, other.agreement.ends_on) ||
  inOrder(one.agreement.id, other.agreement.id)

// Days and ids are ASCII: comparing them by the rules of a language would take ten times as long.
const inOrder = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

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
      order by a.created_at desc, a.id collate "C"`,
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
