import { z } from "zod"
import { agreementCard, agreementPace, agreementState } from "./agreement"
import { businessDay, id, instant, listOf, note, page, vnd } from "./primitives"
import { defineRoute } from "./route"
import { calendarDay, historyEntry, oneLine, paperNumber } from "./trust-primitives"

/** A matchmaking conference at which agreements are signed. */
export const newConference = z.strictObject({
  name: oneLine(200),
  held_on: calendarDay,
  place: oneLine(200),
  organiser: oneLine(200),
  /** Of the notice of its conclusions, such as `222/TB-UBND`. */
  notice_number: paperNumber(60).optional(),
  notice_on: calendarDay.optional(),
  note: note.optional(),
  participants: z.array(oneLine(200)).max(200, "too_large").default([]),
  document_ids: z.array(id).max(20, "too_large").default([]),
})
export type NewConference = z.infer<typeof newConference>

/** How far the agreements of one conference are carried out. Shares are basis points; averages say over how many. */
export const conferenceFigures = z.object({
  agreement_count: z.int(),
  by_state: z.partialRecord(agreementState, z.int()),
  by_pace: z.partialRecord(agreementPace, z.int()),
  at_risk_count: z.int(),
  disputed_count: z.int(),
  /** Over the agreements that have something to compare. */
  share_bp: z.int().nullable(),
  share_over: z.int(),
  value_vnd: vnd,
  committed_value_vnd: vnd.nullable(),
  started_30_bp: z.int().nullable(),
  started_90_bp: z.int().nullable(),
  converted_bp: z.int().nullable(),
})
export type ConferenceFigures = z.infer<typeof conferenceFigures>

export const conferenceCard = z.object({
  id: z.string(),
  name: z.string(),
  held_on: businessDay,
  place: z.string(),
  organiser: z.string(),
  notice_number: z.string().nullable(),
  figures: conferenceFigures,
  is_demo: z.boolean(),
})
export type ConferenceCard = z.infer<typeof conferenceCard>

export const conferenceDetail = conferenceCard.extend({
  notice_on: businessDay.nullable(),
  note: z.string(),
  participants: z.array(z.string()),
  documents: z.array(z.object({ id: z.string(), name: z.string() })),
  /** A page of them, those that need somebody first; the figures are over all. */
  agreements: z.array(agreementCard),
  limit: z.int(),
  offset: z.int(),
  history: z.array(historyEntry),
  as_of: instant,
})
export type ConferenceDetail = z.infer<typeof conferenceDetail>

const read = { kind: "member", permission: "province.agreement.read" } as const
const edit = { kind: "member", permission: "province.agreement.edit" } as const

export const listConferences = defineRoute({
  id: "alliance.conferences.list",
  method: "GET",
  path: "/alliance/conferences",
  summary: "Conferences of the alliance with how far their agreements are carried out, newest first",
  access: read,
  query: z.strictObject(page),
  response: listOf(conferenceCard),
})

export const addConference = defineRoute({
  id: "alliance.conferences.add",
  method: "POST",
  path: "/alliance/conferences",
  summary: "Enters a conference",
  access: edit,
  body: newConference,
  response: conferenceDetail,
  retriable: true,
})

export const getConference = defineRoute({
  id: "alliance.conferences.get",
  method: "GET",
  path: "/alliance/conferences/:id",
  summary: "A conference with the figures of all its agreements, and a page of them: those that need somebody first",
  access: read,
  params: z.object({ id }),
  query: z.strictObject(page),
  response: conferenceDetail,
})

export const changeConference = defineRoute({
  id: "alliance.conferences.change",
  method: "POST",
  path: "/alliance/conferences/:id",
  summary: "Corrects what is written of a conference",
  access: edit,
  params: z.object({ id }),
  body: newConference,
  response: conferenceDetail,
  retriable: true,
})
