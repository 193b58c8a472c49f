import { parseReportPeriod } from "@lienket/vietnam"
import { z } from "zod"
import { salesChannel } from "./alliance"
import { ocopGroup } from "./catalog"
import { businessDay, id, instant, letterText, note, place, reason, vnd } from "./primitives"
import {
  reporterKind,
  reportCode,
  reportFieldKinds,
  reportFieldSources,
  reportPeriodKind,
  reportRule,
  ledgerFigure,
} from "./report-template"

/** The code of a period, such as `2026-Q3`. */
export const periodCode = z
  .string("required")
  .max(10, "invalid_code")
  .refine((code) => parseReportPeriod(code) !== undefined, "invalid_code")

/** `submitted`: sealed, and the alliance has still to look; `returned`: to be mended and sent again. */
export const reportStates = ["draft", "submitted", "returned", "accepted"] as const
export const reportState = z.enum(reportStates, "invalid_choice")
export type ReportState = z.infer<typeof reportState>

/**
 * How a report stands to its deadline. `open`: its period still runs; `due`: it can be sent and is not late; `never`:
 * it is late and nothing was sent.
 */
export const reportStandings = ["open", "due", "in_time", "late", "never"] as const
export const reportStanding = z.enum(reportStandings, "invalid_choice")
export type ReportStanding = z.infer<typeof reportStanding>

export const reportEventKinds = ["submitted", "revised", "returned", "accepted"] as const
export type ReportEventKind = (typeof reportEventKinds)[number]

export const buyerKinds = ["consumer", "enterprise", "trader", "other"] as const
export const buyerKind = z.enum(buyerKinds, "invalid_choice")
export type BuyerKind = z.infer<typeof buyerKind>

const named = z.record(
  z.string().regex(/^[a-z][a-z0-9_]{0,49}$/, "invalid_code"),
  z.string("invalid_type").max(4_000, "too_long"),
)

/** How often a report was changed; 0 before it is begun. Whoever changes an older one is told to look again. */
export const reportVersion = z.number("invalid_type").int("not_a_whole_number").min(0, "too_small")

/** A report as its cooperative leaves it: what was typed, as it was typed, by key of the field. */
export const reportForm = z.strictObject({
  code: reportCode,
  period: periodCode,
  version: reportVersion,
  values: named.default({}),
  comments: named.default({}),
  /** Why a figure is so much more or less than last time. */
  reasons: named.default({}),
  /** Such as the minutes of the general meeting. */
  document_ids: z.array(id).max(5, "too_large").default([]),
})
export type ReportForm = z.infer<typeof reportForm>

export const reportRevision = z.strictObject({
  code: reportCode,
  period: periodCode,
  version: reportVersion,
  /** What happened to the entries that differ. */
  note: reason,
})
export type ReportRevision = z.infer<typeof reportRevision>

export const reportReturn = z.strictObject({ version: reportVersion, remarks: letterText })
export type ReportReturn = z.infer<typeof reportReturn>
export const reportAcceptance = z.strictObject({ version: reportVersion, note: note.optional() })
export type ReportAcceptance = z.infer<typeof reportAcceptance>

export const reportPeriod = z.object({
  code: z.string(),
  name: z.string(),
  kind: reportPeriodKind,
  from: businessDay,
  until: businessDay,
})
export type ReportPeriodView = z.infer<typeof reportPeriod>

const figure = { value_vnd: vnd, entry_count: z.int() }

/**
 * What the ledger says of a period. A sale belongs to the period of its business day; what takes it back belongs to
 * the period of the sale, whenever it happened, so that a period says what was really sold in it.
 */
export const reportLedger = z.object({
  total_vnd: vnd,
  entry_count: z.int(),
  /** SHA-256 over the entries in the order of their ids. */
  entries_hash: z.string(),
  by_channel: z.array(z.object({ channel: salesChannel, ...figure })),
  by_product: z.array(
    z.object({ key: z.string(), title: z.string(), unit: z.string(), quantity: z.string(), ...figure }),
  ),
  by_buyer: z.array(z.object({ buyer: buyerKind, ...figure })),
  by_group: z.array(z.object({ group: ocopGroup, ...figure })),
  by_agreement: z.array(z.object({ agreement_id: z.string(), code: z.string(), title: z.string(), ...figure })),
})
export type ReportLedger = z.infer<typeof reportLedger>

/** An entry behind a figure; `reverses` names the sale that it takes back. */
export const reportEntry = z.object({
  id: z.string(),
  business_date: businessDay,
  product_title: z.string(),
  quantity: z.string(),
  unit: z.string(),
  value_vnd: vnd,
  channel: salesChannel,
  buyer: buyerKind,
  reference: z.string(),
  reverses: z.string().nullable(),
  recorded_at: instant,
})
export type ReportEntry = z.infer<typeof reportEntry>

export const reportEntryFilter = {
  channel: salesChannel.optional(),
  buyer: buyerKind.optional(),
  group: ocopGroup.optional(),
  /** A `key` of `by_product`. */
  product: z.string().max(200, "too_long").optional(),
  agreement: id.optional(),
}

export const reportFieldView = z.object({
  key: z.string(),
  label: z.string(),
  section: z.string(),
  kind: z.enum(reportFieldKinds),
  unit: z.string().optional(),
  source: z.enum(reportFieldSources),
  figure: ledgerFigure.optional(),
  required: z.boolean(),
  /** Empty where nothing was said; numbers as digits with a point. */
  value: z.string(),
  /** Of the last report sent for the period before. */
  previous: z.string().nullable(),
  comment: z.string(),
  reason: z.string(),
})
export type ReportFieldView = z.infer<typeof reportFieldView>

export const reportFault = z.object({ field: z.string(), code: z.string(), message: z.string() })
export type ReportFaultView = z.infer<typeof reportFault>

/** What was sealed by one sending: it never changes. */
export const reportSubmission = z.object({
  number: z.int(),
  submitted_at: instant,
  submitted_by: z.string(),
  /** Of a revision: why. */
  note: z.string().nullable(),
  values: z.record(z.string(), z.string()),
  total_vnd: vnd,
  entry_count: z.int(),
  entries_hash: z.string(),
  values_hash: z.string(),
})
export type ReportSubmission = z.infer<typeof reportSubmission>

/** What the ledger says now and did not when the report was sealed. */
export const reportDifferences = z.object({
  figures: z.array(z.object({ figure: ledgerFigure, from_vnd: vnd, to_vnd: vnd })),
  entry_count: z.int(),
  /** The newest; `entry_count` says how many there are. */
  entries: z.array(reportEntry),
})
export type ReportDifferences = z.infer<typeof reportDifferences>

export const reportEvent = z.object({
  kind: z.enum(reportEventKinds),
  at: instant,
  actor_name: z.string(),
  organization: z.string(),
  /** The number of the submission it is about. */
  number: z.int(),
  text: z.string(),
})
export type ReportEvent = z.infer<typeof reportEvent>

export const reportDetail = z.object({
  /** Null before it is begun. */
  id: z.string().nullable(),
  code: z.string(),
  title: z.string(),
  template_version: z.int(),
  version: z.int(),
  period: reportPeriod,
  organization: z.object({ id: z.string(), name: z.string(), kind: reporterKind }),
  state: reportState,
  standing: reportStanding,
  due_on: businessDay,
  days_late: z.int(),
  sections: z.array(z.object({ key: z.string(), title: z.string() })),
  fields: z.array(reportFieldView),
  rules: z.array(reportRule),
  /** As sealed, once it was sent. */
  ledger: reportLedger,
  documents: z.array(z.object({ id: z.string(), name: z.string() })),
  /** What hinders sending it as it was last kept. */
  faults: z.array(reportFault),
  remarks: z.string().nullable(),
  submissions: z.array(reportSubmission),
  differences: reportDifferences.nullable(),
  events: z.array(reportEvent),
  as_of: instant,
})
export type ReportDetail = z.infer<typeof reportDetail>

export const reportCard = z.object({
  id: z.string().nullable(),
  code: z.string(),
  title: z.string(),
  period: reportPeriod,
  state: reportState,
  standing: reportStanding,
  due_on: businessDay,
  days_late: z.int(),
  submitted_at: instant.nullable(),
  /** It waits for the cooperative: not sent though it can be, or sent back. */
  awaits_you: z.boolean(),
})
export type ReportCard = z.infer<typeof reportCard>

/** An organisation that must report, and how it stands. */
export const reportArrear = z.object({
  organization: z.object({ id: z.string(), handle: z.string(), name: z.string(), kind: reporterKind }),
  commune: place.nullable(),
  report: z.object({ id: z.string(), state: reportState, submitted_at: instant, number: z.int() }).nullable(),
  standing: reportStanding,
  days_late: z.int(),
  last_urged_at: instant.nullable(),
  /** Who decided on a report of it last, where anybody did. */
  officer: z.string().nullable(),
  /** Of its reports of this kind that fell due in the two years before: how many were late or never came. */
  before: z.object({ late: z.int(), of: z.int() }),
})
export type ReportArrear = z.infer<typeof reportArrear>
