import type {
  AgreementCard,
  AgreementPace,
  AgreementState,
  ConferenceCard,
  ConferenceDetail,
  ConferenceFigures,
} from "@lienket/contracts"
import { daysBetween } from "@lienket/vietnam"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { Database } from "../../database/database"
import { historyOf } from "../../http/history"
import { Refusal } from "../../http/refusal"
import { AGREEMENT_MODULE } from "../../modules/agreement"
import type { Conference } from "../../modules/agreement/conferences"
import { averageShare } from "../../modules/agreement/progress"
import type { AgreementModuleService } from "../../modules/agreement/service"
import { AUDIT_MODULE } from "../../modules/audit"
import type { AuditModuleService } from "../../modules/audit/service"
import { readAgreements, type ReadAgreement, type Viewer } from "./agreement-cards"
import { agreementsFor, filteredAgreements } from "./list-agreements"

interface Asked {
  readonly container: MedusaContainer
  readonly db: Database
  readonly now: Date
}

/**
 * A conference with all its agreements and how far they are carried out.
 * @throws Refusal `not_found`, also for another alliance's.
 */
export const viewConference = async (asked: Asked, id: string, viewer: Viewer): Promise<ConferenceDetail> => {
  const { container, db, now } = asked
  const { conference, figures, agreements } = await readConference(asked, id, viewer)
  const audit = container.resolve<AuditModuleService>(AUDIT_MODULE)
  return {
    ...cardOf(conference, figures),
    notice_on: conference.notice_on,
    note: conference.note,
    participants: [...conference.participants],
    documents: await documentNames(db, conference.document_ids),
    agreements: agreements.map(({ card }) => card),
    history: historyOf(await audit.historyOf(db, { type: "conference", id })),
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
  { container, db }: Pick<Asked, "container" | "db">,
  id: string,
  viewer: Viewer,
): Promise<ReadConference> => {
  const module = container.resolve<AgreementModuleService>(AGREEMENT_MODULE)
  const conference = await module.findConference(db, id, viewer.organizationId)
  if (conference === null) throw new Refusal("not_found")
  const agreements = await filteredAgreements(container, db, { conference: id }, viewer)
  const cards = agreements.map(({ card }) => card)
  return { conference, agreements, figures: figuresOf(cards, await convertedOf(db, cards), viewer.day) }
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
  const all = await agreementsFor(db, viewer)
  const shown = new Set(conferences.map(({ id }) => id))
  const read = await readAgreements(
    container,
    db,
    all.filter(({ conference_id }) => conference_id !== null && shown.has(conference_id)),
    viewer,
  )
  const cards = read.map(({ card }) => card)
  const converted = await convertedOf(db, cards)
  return {
    items: conferences.map((conference) => {
      const own = cards.filter((card) => card.conference?.id === conference.id)
      return cardOf(conference, figuresOf(own, converted, viewer.day))
    }),
    count: await module.countConferences(db, viewer.organizationId),
  }
}

const cardOf = (conference: Conference, figures: ConferenceFigures): ConferenceCard => ({
  id: conference.id,
  name: conference.name,
  held_on: conference.held_on,
  place: conference.place,
  organiser: conference.organiser,
  notice_number: conference.notice_number,
  figures,
  is_demo: conference.is_demo,
})

/** How far agreements are carried out together; shares say over how many, and whatever has no data is left out. */
export const figuresOf = (
  cards: readonly AgreementCard[],
  converted: ReadonlySet<string>,
  day: string,
): ConferenceFigures => {
  const signed = cards.filter(({ signed_on }) => signed_on !== null)
  const shares = signed.flatMap(({ progress }) => (progress.pace === "no_report" ? [] : (progress.share_bp ?? [])))
  const committed = signed.flatMap(({ progress }) => progress.committed_value_vnd ?? [])
  const intents = signed.filter(({ kind }) => kind !== "framework_contract")
  return {
    agreement_count: cards.length,
    by_state: countedBy<AgreementState>(cards.map(({ state }) => state)),
    by_pace: countedBy<AgreementPace>(signed.map(({ progress }) => progress.pace)),
    at_risk_count: signed.filter(({ progress }) => progress.at_risk !== null).length,
    disputed_count: signed.filter(({ progress }) => progress.disputed_count > 0).length,
    share_bp: averageShare(shares),
    share_over: shares.length,
    value_vnd: signed.reduce((sum, { progress }) => sum + progress.value_vnd, 0),
    committed_value_vnd: committed.length === 0 ? null : committed.reduce((sum, value) => sum + value, 0),
    started_30_bp: startedWithin(signed, 30, day),
    started_90_bp: startedWithin(signed, 90, day),
    converted_bp: partOf(intents.filter(({ id }) => converted.has(id)).length, intents.length),
  }
}

/** Of those signed so long ago, how many had their first delivery within these days. */
const startedWithin = (signed: readonly AgreementCard[], days: number, day: string): number | null => {
  const old = signed.flatMap(({ signed_on, progress }) =>
    signed_on !== null && daysBetween(signed_on, day) >= days ? [{ signed_on, first_on: progress.first_on }] : [],
  )
  const started = old.filter(({ signed_on, first_on }) => first_on !== null && daysBetween(signed_on, first_on) <= days)
  return partOf(started.length, old.length)
}

const partOf = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((part * 10_000) / whole)

const countedBy = <K extends string>(keys: readonly K[]): Partial<Record<K, number>> => {
  const counts: Partial<Record<K, number>> = {}
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1
  return counts
}

/** Minutes and memoranda that a framework contract came of. */
export const convertedOf = async (
  db: Database,
  cards: readonly Pick<AgreementCard, "id">[],
): Promise<ReadonlySet<string>> => {
  const rows = await db("agreement")
    .whereIn(
      "predecessor_id",
      cards.map(({ id }) => id),
    )
    .andWhere({ kind: "framework_contract" })
    .whereNot({ state: "draft" })
    .select<{ predecessor_id: string }[]>("predecessor_id")
  return new Set(rows.map(({ predecessor_id }) => predecessor_id))
}

const documentNames = async (db: Database, ids: readonly string[]): Promise<{ id: string; name: string }[]> =>
  await db("document")
    .whereIn("id", [...ids])
    .orderBy("name")
    .select<{ id: string; name: string }[]>("id", "name")
