import { reportPeriodKinds } from "@lienket/vietnam"
import { z } from "zod"
import { salesChannels } from "./alliance"
import { instant, reason } from "./primitives"
import { calendarDay, oneLine } from "./trust-primitives"

/** Whoever may have to report: a group (tổ hợp tác) is no legal person and is asked for less. */
export const reporterKinds = ["cooperative", "union", "group"] as const
export const reporterKind = z.enum(reporterKinds, "invalid_choice")
export type ReporterKind = z.infer<typeof reporterKind>

export const reportPeriodKind = z.enum(reportPeriodKinds, "invalid_choice")

/** Of a template, such as `cooperative_year`; the same through all its versions. */
export const reportCode = z.string("required").regex(/^[a-z][a-z0-9_]{0,40}$/, "invalid_code")

const key = z.string("required").regex(/^[a-z][a-z0-9_]{0,49}$/, "invalid_code")

export const reportFieldKinds = ["integer", "vnd", "decimal", "text"] as const
export type ReportFieldKind = (typeof reportFieldKinds)[number]

/**
 * Where a field comes from: `typed` every time; `carried` is a state (members, capital), so that what the last report
 * said is offered; `ledger` is filled from the ledger of sales and cannot be typed.
 */
export const reportFieldSources = ["typed", "carried", "ledger"] as const

/** What the ledger can fill in: all that was sold, or what went over one channel. */
export const ledgerFigures = ["total", ...salesChannels] as const
export const ledgerFigure = z.enum(ledgerFigures, "invalid_choice")
export type LedgerFigure = z.infer<typeof ledgerFigure>

export const reportField = z.strictObject({
  key,
  label_vi: oneLine(200),
  label_en: oneLine(200),
  section: key,
  kind: z.enum(reportFieldKinds, "invalid_choice"),
  /** What a number counts, such as `tổ viên`; money needs none. */
  unit: oneLine(30).optional(),
  source: z.enum(reportFieldSources, "invalid_choice"),
  /** Of a field that the ledger fills. */
  figure: ledgerFigure.optional(),
  required: z.boolean("invalid_type").default(false),
  /** Of one member or worker, or a share: over several units it has an average and no sum. */
  average_only: z.boolean("invalid_type").optional(),
  /** Which kinds of organisation are asked. */
  who: z.array(reporterKind, "required").max(3, "too_large"),
})
export type ReportField = z.infer<typeof reportField>

/** What fields must say of each other. It is looked at where all of them have a figure. */
export const reportRule = z.discriminatedUnion(
  "rule",
  [
    z.strictObject({ rule: z.literal("at_most"), field: key, of: key }),
    z.strictObject({ rule: z.literal("sum"), parts: z.array(key, "required").max(30, "too_large"), total: key }),
  ],
  "invalid_choice",
)
export type ReportRule = z.infer<typeof reportRule>

export const reportSection = z.strictObject({ key, title_vi: oneLine(150), title_en: oneLine(150) })

export const reportDefinition = z.strictObject({
  sections: z.array(reportSection, "required").max(30, "too_large"),
  fields: z.array(reportField, "required").max(150, "too_large"),
  rules: z.array(reportRule, "required").max(100, "too_large"),
})
export type ReportDefinition = z.infer<typeof reportDefinition>

const written = {
  code: reportCode,
  title_vi: oneLine(200),
  title_en: oneLine(200),
  reporters: z.array(reporterKind, "required").max(3, "too_large"),
  /** Days after the last of the period in which it is in time. */
  due_days: z.number("invalid_type").int("not_a_whole_number"),
  valid_from: calendarDay,
  definition: reportDefinition,
  /** Why it changes, or is asked for at all. */
  reason,
}

/** Another version of a template: it holds for periods whose last day is `valid_from` or later. */
export const newReportTemplate = z.strictObject({
  ...written,
  /** The newest version that was looked at, so that two who change it at once do not undo each other. */
  version: z.number("invalid_type").int("not_a_whole_number").min(1, "too_small"),
})
export type NewReportTemplate = z.infer<typeof newReportTemplate>

/** The first version of a template that an alliance makes itself, under a code that nothing has. */
export const firstReportTemplate = z.strictObject({
  ...written,
  period_kind: reportPeriodKind,
  /** Of half-years: only the first is asked for. */
  is_first_half_only: z.boolean("invalid_type").default(false),
})
export type FirstReportTemplate = z.infer<typeof firstReportTemplate>

export const reportTemplate = z.object({
  id: z.string(),
  code: z.string(),
  version: z.int(),
  /** Whether it came with the product; otherwise the alliance made it. */
  is_shipped: z.boolean(),
  title: z.string(),
  title_vi: z.string(),
  title_en: z.string(),
  period_kind: reportPeriodKind,
  /** Of two halves only the first is reported: the second is part of the year. */
  is_first_half_only: z.boolean(),
  reporters: z.array(reporterKind),
  due_days: z.int(),
  valid_from: z.string(),
  definition: reportDefinition,
  changed_by: z.string().nullable(),
  changed_at: instant,
  reason: z.string().nullable(),
  /** By which the period that runs today will be reported. */
  is_in_force: z.boolean(),
})
export type ReportTemplate = z.infer<typeof reportTemplate>
