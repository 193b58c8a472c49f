import { z } from "zod"
import { salesChannel } from "./alliance"
import { id, instant, queryInteger, reason, vnd } from "./primitives"
import { recordVersion } from "./registry"
import { reportStanding } from "./report"
import { defineRoute } from "./route"
import { historyEntry, oneLine } from "./trust-primitives"

export const evaluationBands = ["good", "fair", "average", "weak"] as const
export const evaluationBand = z.enum(evaluationBands, "invalid_choice")
export type EvaluationBand = z.infer<typeof evaluationBand>

/** What an officer sees beside a criterion. */
export const evidenceKinds = ["sales", "reports", "meeting", "figures", "certificates"] as const
export const evidenceKind = z.enum(evidenceKinds, "invalid_choice")
export type EvidenceKind = z.infer<typeof evidenceKind>

const key = z.string("required").regex(/^[a-z][a-z0-9_]{0,40}$/, "invalid_code")

/** Points with up to two decimals, as digits with a point. */
const points = z.string("required").regex(/^\d{1,3}(\.\d{1,2})?$/, "invalid_amount")

export const evaluationCriterion = z.strictObject({
  key,
  label_vi: oneLine(300),
  label_en: oneLine(300),
  max: points,
  evidence: z
    .array(evidenceKind, "required")
    .max(evidenceKinds.length, "too_large")
    .refine((kinds) => new Set(kinds).size === kinds.length, "duplicate"),
})
export type EvaluationCriterion = z.infer<typeof evaluationCriterion>

/** From how many points on a band holds; below the last it is weak. */
const bands = z.strictObject({ good: points, fair: points, average: points })
export type EvaluationBands = z.infer<typeof bands>

export const newEvaluationScheme = z.strictObject({
  title: oneLine(200),
  /** The first year that is evaluated by it. */
  valid_from_year: z.number("invalid_type").int("not_a_whole_number").min(2000, "too_small").max(2999, "too_large"),
  criteria: z.array(evaluationCriterion, "required").min(1, "required").max(40, "too_large"),
  bands,
  /** The version that was looked at, so that two who change it at once do not undo each other. */
  version: recordVersion,
  reason,
})
export type NewEvaluationScheme = z.infer<typeof newEvaluationScheme>

/** Version 0 came with the product: the alliance has set nothing. */
export const evaluationScheme = z.object({
  version: z.int(),
  title: z.string(),
  valid_from_year: z.int(),
  criteria: z.array(evaluationCriterion),
  bands,
  changed_by: z.string().nullable(),
  changed_at: instant.nullable(),
  reason: z.string().nullable(),
})
export type EvaluationScheme = z.infer<typeof evaluationScheme>

const scores = z.record(key, points)
const remarks = z.record(
  key,
  z
    .string("invalid_type")
    .max(1_000, "too_long")
    .regex(/^(?:[^<>\p{Cc}]|[\n\r\t])*$/u, "invalid_characters"),
)

const year = z.number("invalid_type").int("not_a_whole_number").min(2000, "too_small").max(2999, "too_large")

export const selfEvaluation = z.strictObject({
  year,
  version: recordVersion,
  scores,
  remarks: remarks.default({}),
  /** False: only kept, to be gone on with. */
  is_final: z.boolean("invalid_type").default(false),
})
export type SelfEvaluation = z.infer<typeof selfEvaluation>

export const evaluationDecision = z.strictObject({
  year,
  version: recordVersion,
  /** One for every criterion. */
  scores,
  remarks: remarks.default({}),
  reason: reason.optional(),
})
export type EvaluationDecision = z.infer<typeof evaluationDecision>

export const evaluationStates = ["none", "draft", "self_scored", "decided"] as const
export const evaluationState = z.enum(evaluationStates, "invalid_choice")
export type EvaluationState = z.infer<typeof evaluationState>

/** Why a unit is not graded for a year. */
export const notGradedReasons = ["too_young", "stopped", "closed", "not_founded"] as const
export const notGraded = z.enum(notGradedReasons)
export type NotGraded = z.infer<typeof notGraded>

const evidence = z.object({
  sales: z.object({
    total_vnd: vnd,
    previous_vnd: vnd,
    entry_count: z.int(),
    by_channel: z.array(z.object({ channel: salesChannel, value_vnd: vnd })),
  }),
  reports: z.array(z.object({ title: z.string(), period: z.string(), standing: reportStanding, days_late: z.int() })),
  /** Of the year: when it was held, with its minutes. Null: nothing is noted. */
  meeting: z.object({ held_on: z.string().nullable(), document_id: z.string().nullable() }).nullable(),
  figures: z.object({
    as_of: z.string().nullable(),
    members_total: z.int().nullable(),
    workers_regular: z.int().nullable(),
    capital_charter: z.int().nullable(),
    capital_total: z.int().nullable(),
    revenue: z.int().nullable(),
  }),
  certificates: z.int(),
})
export type EvaluationEvidence = z.infer<typeof evidence>

export const evaluationCard = z.object({
  /** Of the unit in the register. */
  id: z.string(),
  name: z.string(),
  year: z.int(),
  state: evaluationState,
  version: z.int(),
  not_graded: notGraded.nullable(),
  /** Nobody knows when it was founded, so nobody knows whether it is old enough. */
  is_age_unknown: z.boolean(),
  self_total: z.string().nullable(),
  reviewed_total: z.string().nullable(),
  /** Reviewed less self-scored. */
  difference: z.string().nullable(),
  band: evaluationBand.nullable(),
})
export type EvaluationCard = z.infer<typeof evaluationCard>

export const evaluation = evaluationCard.extend({
  scheme: evaluationScheme.pick({ version: true, title: true, criteria: true, bands: true }),
  self_scores: scores,
  self_remarks: remarks,
  self_scored_by: z.string().nullable(),
  self_scored_at: instant.nullable(),
  scores,
  remarks,
  decided_by: z.string().nullable(),
  decided_at: instant.nullable(),
  /** Per criterion, where both have scored it. */
  differences: z.record(z.string(), z.string()),
  evidence,
  history: z.array(historyEntry),
})
export type Evaluation = z.infer<typeof evaluation>

const years = { year: queryInteger(2000, 2999).optional() }
const read = { kind: "member", permission: "province.evaluation.read" } as const
const params = z.object({ id })

/** The alliance's own evaluation of its members, of no force in law: the state's was repealed in 2025. */
export const allianceEvaluations = {
  list: defineRoute({
    id: "alliance.evaluations.list",
    method: "GET",
    path: "/alliance/evaluations",
    summary: "Cooperatives and unions of the register with how they are evaluated for a year",
    access: read,
    query: z.strictObject(years),
    response: z.object({
      year: z.int(),
      items: z.array(evaluationCard),
      counts: z.record(evaluationBand, z.int()),
      not_graded: z.int(),
      /** Self-scored and not decided. */
      waiting: z.int(),
    }),
  }),
  get: defineRoute({
    id: "alliance.evaluations.get",
    method: "GET",
    path: "/alliance/evaluations/:id",
    summary: "How a unit is evaluated for a year: self-scored and reviewed, with the evidence",
    access: read,
    params,
    query: z.strictObject(years),
    response: evaluation,
  }),
  decide: defineRoute({
    id: "alliance.evaluations.decide",
    method: "POST",
    path: "/alliance/evaluations/:id/decide",
    summary: "Decides an evaluation; of two who do at once the second is told so",
    access: { kind: "member", permission: "province.evaluation.decide" },
    params,
    body: evaluationDecision,
    response: evaluation,
  }),
  scheme: defineRoute({
    id: "alliance.evaluations.scheme",
    method: "GET",
    path: "/alliance/evaluation-scheme",
    summary: "The scheme in every version, newest first; that which came with the product last",
    access: read,
    response: z.object({ items: z.array(evaluationScheme) }),
  }),
  changeScheme: defineRoute({
    id: "alliance.evaluations.change-scheme",
    method: "POST",
    path: "/alliance/evaluation-scheme",
    summary: "Changes the scheme from a year on; what was decided stays as it was",
    access: { kind: "member", permission: "province.evaluation.scheme" },
    body: newEvaluationScheme,
    response: z.object({ items: z.array(evaluationScheme) }),
  }),
}

/** One's own, so that there is nobody else's to ask for. */
export const cooperativeEvaluation = {
  get: defineRoute({
    id: "cooperative.evaluation.get",
    method: "GET",
    path: "/cooperative/evaluation",
    summary: "How the cooperative in use is evaluated for a year; null while the register does not have it",
    access: { kind: "member", permission: "evaluation.read" },
    query: z.strictObject(years),
    response: z.object({ year: z.int(), evaluation: evaluation.nullable() }),
  }),
  score: defineRoute({
    id: "cooperative.evaluation.score",
    method: "PUT",
    path: "/cooperative/evaluation",
    summary: "Keeps or sends the cooperative's own scores",
    access: { kind: "member", permission: "evaluation.score" },
    body: selfEvaluation,
    response: z.object({ year: z.int(), evaluation: evaluation.nullable() }),
  }),
}
