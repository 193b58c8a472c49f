import { parseReportPeriod } from "@lienket/vietnam"
import { z } from "zod"
import { communeCode, id, instant, note, place, reason } from "./primitives"
import { recordVersion } from "./registry"
import { defineRoute } from "./route"
import { calendarDay, historyEntry, oneLine } from "./trust-primitives"

export const targetBounds = ["exactly", "at_least", "above", "at_most", "below", "between"] as const
export const targetBound = z.enum(targetBounds, "invalid_choice")
export type TargetBound = z.infer<typeof targetBound>

/** What the system works out itself, from the register and the ledger. */
export const targetIndicators = [
  "cooperatives_new",
  "groups_new",
  "cooperatives_count",
  "groups_count",
  "cooperatives_active",
  "cooperative_members",
  "alliance_admitted",
  "sales_vnd",
] as const
export const targetIndicator = z.enum(targetIndicators, "invalid_choice")
export type TargetIndicator = z.infer<typeof targetIndicator>

export const targetOutcomes = ["met", "exceeded", "not_met", "no_data"] as const
export const targetOutcome = z.enum(targetOutcomes, "invalid_choice")
export type TargetOutcomeName = z.infer<typeof targetOutcome>

const written = z.string("invalid_type").max(60, "too_long").optional()

const targetShape = {
  title: oneLine(200),
  /** As the document writes it: "từ 8-10 HTX"; kept whatever can be read in it. */
  raw_text: oneLine(300),
  /** Left out: read from the text, and none where the text says no one value. */
  bound: targetBound.nullish(),
  value: written,
  value_to: written,
  unit: z.string("invalid_type").max(30, "too_long").optional(),
  /** Of a report, such as `2025` or `2025-H1`. */
  period: z
    .string("required")
    .max(10, "invalid_code")
    .refine((code) => parseReportPeriod(code) !== undefined, "invalid_code"),
  /** Left out: the whole province. */
  commune_code: communeCode.nullish(),
  indicator: targetIndicator.nullish(),
  /** The plan or decision that sets it. */
  document: oneLine(300),
  note: note.optional(),
}
export const newTarget = z.strictObject(targetShape)
export type NewTarget = z.infer<typeof newTarget>
export const targetChange = z.strictObject({ ...targetShape, version: recordVersion, reason })
export const targetWithdrawal = z.strictObject({ version: recordVersion, reason })

export const newTargetActual = z.strictObject({
  /** "11", "1.036", "21/42" for a share of a hundred, "30 tỷ 255 triệu" where money is planned. */
  value: z.string("required").min(1, "required").max(60, "too_long"),
  as_of: calendarDay,
  source: oneLine(300),
})
export type NewTargetActual = z.infer<typeof newTargetActual>

const asked = {
  title: z.string(),
  raw_text: z.string(),
  /** Null where the text says no one value. */
  bound: targetBound.nullable(),
  value: z.string().nullable(),
  value_to: z.string().nullable(),
  unit: z.string(),
  period: z.string(),
  period_name: z.string(),
  commune: place.nullable(),
  indicator: targetIndicator.nullable(),
  document: z.string(),
  note: z.string(),
}

/** What was reached, as a fraction; of one that the system works out, over how many units that said it. */
export const targetActual = z.object({
  numerator: z.string(),
  denominator: z.string(),
  origin: z.enum(["computed", "typed"]),
  as_of: z.string(),
  source: z.string(),
  recorded_by: z.string().nullable(),
  reporting: z.object({ units: z.int(), of: z.int() }).nullable(),
})
export type TargetActualView = z.infer<typeof targetActual>

export const target = z.object({
  id: z.string(),
  version: z.int(),
  is_withdrawn: z.boolean(),
  ...asked,
  actual: targetActual.nullable(),
  outcome: targetOutcome,
})
export type Target = z.infer<typeof target>

export const targetDetail = target.extend({
  /** Newest first. */
  versions: z.array(
    z.object({
      ...asked,
      version: z.int(),
      is_withdrawn: z.boolean(),
      changed_by: z.string(),
      changed_at: instant,
      reason: z.string(),
    }),
  ),
  actuals: z.array(targetActual.extend({ recorded_at: instant })),
  history: z.array(historyEntry),
})
export type TargetDetail = z.infer<typeof targetDetail>

const read = { kind: "member", permission: "province.target.read" } as const
const edit = { kind: "member", permission: "province.target.edit" } as const
const params = z.object({ id })

export const allianceTargets = {
  list: defineRoute({
    id: "alliance.targets.list",
    method: "GET",
    path: "/alliance/targets",
    summary: "What was planned for a year, what was reached, and whether that is enough",
    access: read,
    query: z.strictObject({
      year: z
        .string()
        .regex(/^2\d{3}$/, "invalid_code")
        .optional(),
    }),
    response: z.object({
      year: z.int(),
      years: z.array(z.int()),
      items: z.array(target),
      counts: z.record(targetOutcome, z.int()),
      as_of: instant,
    }),
  }),
  get: defineRoute({
    id: "alliance.targets.get",
    method: "GET",
    path: "/alliance/targets/:id",
    summary: "A target with its versions and everything that was said to be reached",
    access: read,
    params,
    response: targetDetail,
  }),
  add: defineRoute({
    id: "alliance.targets.add",
    method: "POST",
    path: "/alliance/targets",
    summary: "Enters a target; what its text says no one value of is kept as text alone",
    access: edit,
    body: newTarget,
    response: targetDetail,
    retriable: true,
  }),
  change: defineRoute({
    id: "alliance.targets.change",
    method: "POST",
    path: "/alliance/targets/:id",
    summary: "Changes a target: another version, those before are kept",
    access: edit,
    params,
    body: targetChange,
    response: targetDetail,
  }),
  withdraw: defineRoute({
    id: "alliance.targets.withdraw",
    method: "POST",
    path: "/alliance/targets/:id/withdraw",
    summary: "Withdraws a target that was entered by mistake or is planned no longer",
    access: edit,
    params,
    body: targetWithdrawal,
    response: targetDetail,
  }),
  addActual: defineRoute({
    id: "alliance.targets.add-actual",
    method: "POST",
    path: "/alliance/targets/:id/actuals",
    summary: "Says what was reached, with its source; what was said before stays",
    access: edit,
    params,
    body: newTargetActual,
    response: targetDetail,
  }),
}
