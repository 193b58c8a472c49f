import type {
  AgreementPace,
  AgreementState,
  ConferenceCard,
  ConferenceDetail,
  ConferenceFigures,
  getConference,
  RouteQuery,
} from "@lienket/contracts"
import { daysBetween } from "@lienket/vietnam"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { Database } from "../../database/database"
import { historyOf } from "../../http/history"
import { Refusal } from "../../http/refusal"
import { AGREEMENT_MODULE } from "../../modules/agreement"
import type { Agreement } from "../../modules/agreement/agreements"
import type { Conference } from "../../modules/agreement/conferences"
import { averageShare } from "../../modules/agreement/progress"
import type { AgreementModuleService } from "../../modules/agreement/service"
import { AUDIT_MODULE } from "../../modules/audit"
import type { AuditModuleService } from "../../modules/audit/service"
import { sumOfKnown } from "../../workflows/agreements/standings"
import type { ReadAgreement } from "./agreement-cards"
import { keptStandings, type KeptStanding } from "./kept-standings"
import { countedBy, filteredStandings, keptCards, readStanding } from "./list-agreements"
import type { Viewer } from "./viewer"

interface Asked {
  readonly container: MedusaContainer
  readonly db: Database
  readonly now: Date
}

/**
 * A conference, how far its agreements are carried out together, and a page of them: those that need somebody first.
 * @throws Refusal `not_found`, also for another alliance's.
 */
export const viewConference = async (
  asked: Asked,
  id: string,
  viewer: Viewer,
  { limit = 50, offset = 0 }: RouteQuery<typeof getConference> = {},
): Promise<ConferenceDetail> => {
  const { container, db, now } = asked
  const { conference, standings, figures } = await standingsAt(asked, id, viewer)
  const audit = container.resolve<AuditModuleService>(AUDIT_MODULE)
  const [shown, documents, history] = await Promise.all([
    keptCards(container, db, standings.slice(offset, offset + limit), viewer),
    documentNames(db, conference.document_ids),
    audit.historyOf(db, { type: "conference", id }),
  ])
  return {
    ...conferenceCard(conference, figures),
    notice_on: conference.notice_on,
    note: conference.note,
    participants: [...conference.participants],
    documents,
    agreements: shown,
    limit,
    offset,
    history: historyOf(history),
    as_of: now.toISOString(),
  }
}

/** A conference, and its agreements with the progress of each line: those that need somebody first. */
export interface ReadConference {
  readonly conference: Conference
  readonly figures: ConferenceFigures
  readonly agreements: readonly ReadAgreement[]
}

/** @throws Refusal `not_found`, also for another alliance's conference. */
export const readConference = async (
  asked: Pick<Asked, "container" | "db">,
  id: string,
  viewer: Viewer,
): Promise<ReadConference> => {
  const { conference, figures, standings } = await standingsAt(asked, id, viewer)
  return { conference, figures, agreements: await readStanding(asked.container, asked.db, standings, viewer) }
}

const standingsAt = async (
  { container, db }: Pick<Asked, "container" | "db">,
  id: string,
  viewer: Viewer,
): Promise<Pick<ReadConference, "conference" | "figures"> & { readonly standings: readonly KeptStanding[] }> => {
  const module = container.resolve<AgreementModuleService>(AGREEMENT_MODULE)
  const conference = await module.findConference(db, id, viewer.organizationId)
  if (conference === null) throw new Refusal("not_found")
  const [standings, converted] = await Promise.all([
    filteredStandings(container, db, { conference: id }, viewer),
    convertedOf(db, "conference_id", [id]),
  ])
  return { conference, standings, figures: figuresOf(standings, converted, viewer.day) }
}

/** Conferences of an alliance with their figures, newest first. */
export const listConferences = async (
  container: MedusaContainer,
  db: Database,
  page: { readonly limit: number; readonly offset: number },
  viewer: Viewer,
): Promise<{ items: ConferenceCard[]; count: number }> => {
  const module = container.resolve<AgreementModuleService>(AGREEMENT_MODULE)
  const conferences = await module.conferencesOf(db, viewer.organizationId, page)
  const [standings, converted] = await Promise.all([
    keptStandings(container, db, {}, viewer),
    convertedOf(
      db,
      "conference_id",
      conferences.map(({ id }) => id),
    ),
  ])
  return {
    items: conferences.map((conference) => {
      const own = standings.filter(({ agreement }) => agreement.conference_id === conference.id)
      return conferenceCard(conference, figuresOf(own, converted, viewer.day))
    }),
    count: await module.countConferences(db, viewer.organizationId),
  }
}

const conferenceCard = (conference: Conference, figures: ConferenceFigures): ConferenceCard => ({
  id: conference.id,
  name: conference.name,
  held_on: conference.held_on,
  place: conference.place,
  organiser: conference.organiser,
  notice_number: conference.notice_number,
  figures,
  is_demo: conference.is_demo,
})

/** What an agreement is counted by. */
export type Counted = Pick<KeptStanding, "state" | "summary"> & {
  readonly agreement: Pick<Agreement, "id" | "kind" | "signed_on">
}

/** How far agreements are carried out together; shares say over how many, and whatever has no data is left out. */
export const figuresOf = (
  standings: readonly Counted[],
  converted: ReadonlySet<string>,
  day: string,
): ConferenceFigures => {
  const signed = standings.filter(({ agreement }) => agreement.signed_on !== null)
  const shares = signed.flatMap(({ summary }) => (summary.pace === "no_report" ? [] : (summary.share_bp ?? [])))
  const intents = signed.filter(({ agreement }) => agreement.kind !== "framework_contract")
  return {
    agreement_count: standings.length,
    by_state: countedBy<AgreementState>(standings.map(({ state }) => state)),
    by_pace: countedBy<AgreementPace>(signed.map(({ summary }) => summary.pace)),
    at_risk_count: signed.filter(({ summary }) => summary.at_risk !== null).length,
    disputed_count: signed.filter(({ summary }) => summary.disputed_count > 0).length,
    share_bp: averageShare(shares),
    share_over: shares.length,
    value_vnd: signed.reduce((sum, { summary }) => sum + summary.value_vnd, 0),
    committed_value_vnd: sumOfKnown(signed.map(({ summary }) => summary.committed_value_vnd)),
    started_30_bp: startedWithin(signed, 30, day),
    started_90_bp: startedWithin(signed, 90, day),
    converted_bp: partOf(intents.filter(({ agreement }) => converted.has(agreement.id)).length, intents.length),
  }
}

/** Of those signed so long ago, how many had their first delivery within these days. */
const startedWithin = (signed: readonly Counted[], days: number, day: string): number | null => {
  const old = signed.flatMap(({ agreement: { signed_on }, summary: { first_on } }) =>
    signed_on !== null && daysBetween(signed_on, day) >= days ? [{ signed_on, first_on }] : [],
  )
  const started = old.filter(({ signed_on, first_on }) => first_on !== null && daysBetween(signed_on, first_on) <= days)
  return partOf(started.length, old.length)
}

const partOf = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((part * 10_000) / whole)

/** Minutes and memoranda that a framework contract came of: of these agreements, or of those of these conferences. */
export const convertedOf = async (
  db: Database,
  by: "id" | "conference_id",
  ids: readonly string[],
): Promise<ReadonlySet<string>> => {
  const { rows } = await db.raw<{ rows: { predecessor_id: string }[] }>(
    `select b.predecessor_id from agreement a join agreement b on b.predecessor_id = a.id
      where a.${by} = any(?::text[]) and b.kind = 'framework_contract' and b.state <> 'draft'`,
    [[...ids]],
  )
  return new Set(rows.map(({ predecessor_id }) => predecessor_id))
}

const documentNames = async (db: Database, ids: readonly string[]): Promise<{ id: string; name: string }[]> =>
  await db("document")
    .whereIn("id", [...ids])
    .orderBy("name")
    .select<{ id: string; name: string }[]>("id", "name")
