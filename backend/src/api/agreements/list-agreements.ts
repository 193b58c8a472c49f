import type {
  AgreementCard,
  AgreementPace,
  AgreementState,
  listProvinceAgreements,
  RouteQuery,
  RouteResponse,
} from "@lienket/contracts"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { Database } from "../../database/database"
import { agreementColumns, type Agreement } from "../../modules/agreement/agreements"
import { cardsOf, readAgreements, type ReadAgreement } from "./agreement-cards"
import { keptStandings, seenBy, type AgreementFilter, type KeptStanding } from "./kept-standings"
import { isInRow, rowLabel } from "./progress-dimension"
import type { Viewer } from "./viewer"

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
  const items = await keptCards(container, db, shown.slice(offset, offset + limit), viewer)
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
  const read = await readStanding(container, db, await filteredStandings(container, db, filter, viewer), viewer)
  const { row } = filter
  return row === undefined ? read : read.filter((each) => isInRow(each, row))
}

/** The same without what only a card shows. */
export const filteredStandings = async (
  container: MedusaContainer,
  db: Database,
  filter: AgreementFilter,
  viewer: Viewer,
): Promise<KeptStanding[]> => {
  const standings = await keptStandings(container, db, filter, viewer)
  return standings.filter((each) => filter.attention === undefined || isUrgent(each)).toSorted(byUrgency)
}

/** The cards of agreements, in the order in which these stand. */
export const keptCards = async (
  container: MedusaContainer,
  db: Database,
  standings: readonly KeptStanding[],
  viewer: Viewer,
): Promise<AgreementCard[]> => {
  const byId = await agreementsBy(db, standings)
  const whole = standings.flatMap(({ agreement: { id }, state, summary }) => {
    const agreement = byId.get(id)
    return agreement === undefined ? [] : [{ agreement, state, summary }]
  })
  return await cardsOf(container, db, whole, viewer)
}

/** The same with the progress of each line, worked out now. */
export const readStanding = async (
  container: MedusaContainer,
  db: Database,
  standings: readonly KeptStanding[],
  viewer: Viewer,
): Promise<ReadAgreement[]> => {
  const byId = await agreementsBy(db, standings)
  const ordered = standings.flatMap(({ agreement: { id } }) => byId.get(id) ?? [])
  return await readAgreements(container, db, ordered, viewer)
}

const agreementsBy = async (
  db: Database,
  standings: readonly KeptStanding[],
): Promise<ReadonlyMap<string, Agreement>> => {
  const { rows } = await db.raw<{ rows: Agreement[] }>(
    `select ${agreementColumns} from agreement a where a.id = any(?::text[])`,
    [standings.map(({ agreement }) => agreement.id)],
  )
  return new Map(rows.map((row) => [row.id, row]))
}

/** How often each key is there. */
export const countedBy = <K extends string>(keys: readonly K[]): Partial<Record<K, number>> => {
  const counts: Partial<Record<K, number>> = {}
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1
  return counts
}

const isInState = ({ state }: Pick<KeptStanding, "state">, { state: wanted }: AgreementFilter): boolean =>
  wanted === undefined || state === wanted

/** Something about it waits for somebody: a signature, an answer, news, or a plan that will not be met. */
const isUrgent = ({ state, awaitsSignature, summary }: KeptStanding): boolean => {
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
const byUrgency = (one: KeptStanding, other: KeptStanding): number =>
  Number(isUrgent(other)) - Number(isUrgent(one)) ||
  stateOrder.indexOf(one.state) - stateOrder.indexOf(other.state) ||
  paceOrder.indexOf(one.summary.pace) - paceOrder.indexOf(other.summary.pace) ||
  inOrder(one.agreement.ends_on, other.agreement.ends_on) ||
  inOrder(one.agreement.id, other.agreement.id)

// Days and ids are ASCII: comparing them by the rules of a language would take ten times as long.
const inOrder = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** The agreements that a viewer may see, newest first. */
export const agreementsFor = async (db: Database, viewer: Viewer): Promise<Agreement[]> => {
  const { sql, bindings } = seenBy(viewer)
  const { rows } = await db.raw<{ rows: Agreement[] }>(
    `select ${agreementColumns} from agreement a where ${sql} order by a.created_at desc, a.id collate "C"`,
    bindings,
  )
  return rows
}

/** One of the agreements a viewer may see, or null. */
export const agreementFor = async (db: Database, viewer: Viewer, id: string): Promise<Agreement | null> => {
  const { sql, bindings } = seenBy(viewer)
  const { rows } = await db.raw<{ rows: Agreement[] }>(
    `select ${agreementColumns} from agreement a where a.id = :id and ${sql}`,
    { ...bindings, id },
  )
  return rows[0] ?? null
}
