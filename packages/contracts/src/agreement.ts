import { z } from "zod"
import { agreementKind, agreementParty, agreementSide, keptTerms } from "./agreement-terms"
import { agreementUrge } from "./agreement-urge"
import { businessDay, instant, vnd } from "./primitives"
import { historyEntry } from "./trust-primitives"

/** Where an agreement stands. `overdue` is what its last day makes of one that was not carried out. */
export const agreementStates = [
  "draft",
  "signed",
  "in_progress",
  "paused",
  "overdue",
  "completed",
  "ended_early",
] as const
export const agreementState = z.enum(agreementStates, "invalid_choice")
export type AgreementState = z.infer<typeof agreementState>

/**
 * How what was delivered compares with what is due by today. `no_report`: nothing was recorded since it
 * began, which is not the same as nothing delivered; `not_due`: it has not begun, or nothing is due yet.
 */
export const agreementPaces = ["no_report", "not_due", "behind", "on_time", "ahead", "fulfilled"] as const
export const agreementPace = z.enum(agreementPaces, "invalid_choice")
export type AgreementPace = z.infer<typeof agreementPace>

/** Why a line is thought not to be carried out in time, in the order in which it is asked. */
export const riskReasons = ["silent", "too_slow", "late_start", "time_is_up"] as const
export const riskReason = z.enum(riskReasons, "invalid_choice")
export type RiskReason = z.infer<typeof riskReason>

/** What is expected of a line, by the rate of its deliveries within the days on which they are due. */
export const lineForecast = z.object({
  /** The day on which all of it will have come, at this rate; null when it never would. */
  finishes_on: businessDay.nullable(),
  /** What will have come by the last day, in the line's unit. */
  expected: z.string(),
  is_at_risk: z.boolean(),
  reason: riskReason.nullable(),
})
export type LineForecast = z.infer<typeof lineForecast>

/** Quantities are decimals in the line's unit; shares are basis points, null where there is nothing to compare. */
export const lineProgress = z.object({
  line_id: z.string(),
  title: z.string(),
  unit: z.string(),
  committed: z.string(),
  /** Confirmed by both sides, less what came back. */
  delivered: z.string(),
  remaining: z.string(),
  due: z.string(),
  /** Recorded by one side, and not answered yet; never counted as delivered. */
  unconfirmed: z.string(),
  disputed: z.string(),
  share_bp: z.int().nullable(),
  value_vnd: vnd,
  delivery_count: z.int(),
  first_on: businessDay.nullable(),
  last_on: businessDay.nullable(),
  pace: agreementPace,
  forecast: lineForecast.nullable(),
})
export type LineProgress = z.infer<typeof lineProgress>

/** An agreement's lines together: shares are capped at the whole before they are averaged. */
export const progressSummary = z.object({
  pace: agreementPace,
  share_bp: z.int().nullable(),
  value_vnd: vnd,
  /** At the prices agreed, of the lines that name one. */
  committed_value_vnd: vnd.nullable(),
  /** Of what was delivered, how much the receiving side took as good. */
  accepted_bp: z.int().nullable(),
  paid_vnd: vnd,
  /** Delivered, and by the terms to be paid by today. */
  payable_vnd: vnd,
  first_on: businessDay.nullable(),
  last_on: businessDay.nullable(),
  days_silent: z.int().nullable(),
  unconfirmed_count: z.int(),
  disputed_count: z.int(),
  at_risk: riskReason.nullable(),
})
export type ProgressSummary = z.infer<typeof progressSummary>

export const agreementCard = z.object({
  id: z.string(),
  /** By which it is looked up. */
  code: z.string(),
  /** On the paper. */
  number: z.string().nullable(),
  kind: agreementKind,
  conference: z.object({ id: z.string(), name: z.string() }).nullable(),
  seller: agreementParty,
  buyer: agreementParty,
  state: agreementState,
  signed_on: businessDay.nullable(),
  starts_on: businessDay,
  ends_on: businessDay,
  goods: z.array(z.object({ title: z.string(), quantity: z.string(), unit: z.string() })),
  officer_name: z.string().nullable(),
  /** The side of whoever asks, for a party to it. */
  own_side: agreementSide.nullable(),
  /** A version waits for the signature of whoever asks. */
  awaits_signature: z.boolean(),
  /** Deliveries that wait for an answer of whoever asks. */
  awaits_answer_count: z.int(),
  progress: progressSummary,
  is_demo: z.boolean(),
})
export type AgreementCard = z.infer<typeof agreementCard>

export const versionStates = ["proposed", "agreed", "declined", "superseded"] as const
export type VersionState = (typeof versionStates)[number]

export const agreementSignature = z.object({
  side: agreementSide,
  name: z.string(),
  /** By confirming the version here, or on paper as the officer recorded it. */
  way: z.enum(["system", "paper"]),
  signed_on: businessDay,
})
export type AgreementSignature = z.infer<typeof agreementSignature>

export const agreementVersion = z.object({
  number: z.int(),
  state: z.enum(versionStates),
  terms: keptTerms,
  /** SHA-256 of the terms and of what they are about: what both sides sign. */
  hash: z.string(),
  proposed_by: z.string(),
  proposed_side: agreementSide.nullable(),
  proposed_at: instant,
  reason: z.string(),
  agreed_on: businessDay.nullable(),
  signatures: z.array(agreementSignature),
  document: z.object({ id: z.string(), name: z.string(), sha256: z.string() }).nullable(),
})
export type AgreementVersion = z.infer<typeof agreementVersion>

/**
 * `awaiting` until the other side answers. `corrected`: it names other figures, which the side that recorded
 * may take. `disputed` keeps both figures until one side takes the other's.
 */
export const deliveryStates = ["awaiting", "corrected", "disputed", "confirmed", "withdrawn"] as const
export const deliveryState = z.enum(deliveryStates, "invalid_choice")
export type DeliveryState = z.infer<typeof deliveryState>

export const deliveryFigures = z.object({
  quantity: z.string(),
  unit: z.string(),
  value_vnd: vnd,
})
export type DeliveryFigures = z.infer<typeof deliveryFigures>

export const agreementDelivery = z.object({
  id: z.string(),
  line_id: z.string(),
  line_title: z.string(),
  /** `return`: goods that went back. */
  kind: z.enum(["delivery", "return"]),
  /** Of a return: the delivery it is of. */
  returns_id: z.string().nullable(),
  delivered_on: businessDay,
  recorded: deliveryFigures,
  /** Of the other side, where it names others. */
  answered: deliveryFigures.nullable(),
  /** Whose figures count, once it is confirmed. */
  counted: z.enum(["recorded", "answered"]).nullable(),
  /** Taken as good, in the line's unit. */
  accepted_quantity: z.string().nullable(),
  price_vnd: vnd.nullable(),
  grade: z.string(),
  note: z.string(),
  state: deliveryState,
  /** Whoever asks may answer it, or take the other side's figures. */
  awaits_you: z.boolean(),
  can_withdraw: z.boolean(),
  /** Nobody has answered for longer than is usual: shown as unconfirmed, never taken as agreed. */
  is_unanswered_long: z.boolean(),
  recorded_side: agreementSide,
  recorded_by: z.string(),
  recorded_at: instant,
  answer_reason: z.string().nullable(),
  answered_by: z.string().nullable(),
  answered_at: instant.nullable(),
  /** An order of the shop that counted by itself. */
  order_number: z.string().nullable(),
  document_id: z.string().nullable(),
})
export type AgreementDelivery = z.infer<typeof agreementDelivery>

export const agreementPayment = z.object({
  id: z.string(),
  paid_on: businessDay,
  amount_vnd: vnd,
  note: z.string(),
  recorded_by: z.string(),
})
export type AgreementPayment = z.infer<typeof agreementPayment>

export const agreementDetail = agreementCard.extend({
  predecessor: z.object({ id: z.string(), code: z.string(), kind: agreementKind }).nullable(),
  successors: z.array(z.object({ id: z.string(), code: z.string(), kind: agreementKind })),
  /** In force; of a draft, the one that is proposed. */
  version: agreementVersion,
  /** Proposed, and not yet signed by both sides. */
  proposal: agreementVersion.nullable(),
  versions: z.array(agreementVersion),
  lines: z.array(lineProgress),
  /** In orders of the shop that did not come to nothing, by line, in its unit: at the agreed price. */
  called_off: z.array(z.object({ line_id: z.string(), quantity: z.string(), open_quantity: z.string() })),
  deliveries: z.array(agreementDelivery),
  payments: z.array(agreementPayment),
  history: z.array(historyEntry),
  /** Newest first: all of them for the alliance, its own for a party. */
  urges: z.array(agreementUrge),
  ended_on: businessDay.nullable(),
  end_reason: z.string().nullable(),
  as_of: instant,
})
export type AgreementDetail = z.infer<typeof agreementDetail>
