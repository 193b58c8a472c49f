import { z } from "zod"
import { salesChannel } from "./alliance"
import { ocopGroup } from "./catalog"
import { instant, place, vnd } from "./primitives"
import { buyerKind, periodCode, reportPeriod } from "./report"
import { reporterKind, reportCode } from "./report-template"
import { defineRoute } from "./route"

/** Of a unit whose report is not counted: nothing was begun, it is being written, or it was sent back. */
export const missingStates = ["none", "draft", "returned"] as const
export type MissingState = (typeof missingStates)[number]

/** What units said of one field. Null where none of them said anything: no report is never nought. */
const figure = {
  /** Digits with a point; null for what is no sum, such as the income of one member. */
  total: z.string().nullable(),
  average: z.string().nullable(),
  /** How many units said something: those are what the average is over. */
  over: z.int(),
}

export const consolidatedField = z.object({
  key: z.string(),
  label: z.string(),
  section: z.string(),
  kind: z.enum(["integer", "vnd", "decimal"]),
  unit: z.string().optional(),
  /** A state at the end of the period, such as members; otherwise what came together in it. */
  is_state: z.boolean(),
  /** How many of the units that are counted were asked. */
  asked: z.int(),
  ...figure,
  by_kind: z.array(z.object({ kind: reporterKind, ...figure })),
  /** In the same period of the year before; null where no unit reported then. */
  previous: z.object(figure).nullable(),
})
export type ConsolidatedField = z.infer<typeof consolidatedField>

const part = { label: z.string(), value_vnd: vnd, units: z.int(), previous_vnd: vnd.nullable() }

const agreementFigures = z.object({
  /** Signed in the period. */
  signed: z.int(),
  /** In force on any day of it. */
  running: z.int(),
  completed: z.int(),
  ended_early: z.int(),
  /** Of what was delivered under them in the period and confirmed by both sides; null where nothing was recorded. */
  delivered_vnd: vnd.nullable(),
  deliveries: z.int(),
})

const missingUnit = z.object({
  id: z.string(),
  name: z.string(),
  kind: reporterKind,
  commune: place.nullable(),
  state: z.enum(missingStates),
})
export type MissingUnit = z.infer<typeof missingUnit>

export const reportConsolidation = z.object({
  code: z.string(),
  title: z.string(),
  period: reportPeriod,
  /** The same period of the year before. */
  previous_period: reportPeriod,
  kind: reporterKind.nullable(),
  province: place,
  templates: z.array(z.object({ code: z.string(), title: z.string() })),
  periods: z.array(reportPeriod),
  /** Whether any unit behind the figures is of the demonstration. */
  is_demo: z.boolean(),
  units: z.object({
    /** Who has to report. */
    asked: z.int(),
    /** Whose report was sent or accepted: they are what all figures are over. */
    counted: z.int(),
    by_kind: z.array(z.object({ kind: reporterKind, asked: z.int(), counted: z.int() })),
    /** Counted in the same period of the year before. */
    previous_counted: z.int(),
  }),
  sections: z.array(z.object({ key: z.string(), title: z.string() })),
  fields: z.array(consolidatedField),
  sales: z.object({
    /** Null where no report is counted. */
    total_vnd: vnd.nullable(),
    average_vnd: vnd.nullable(),
    previous_vnd: vnd.nullable(),
    by_channel: z.array(z.object({ key: salesChannel, ...part })),
    by_group: z.array(z.object({ key: ocopGroup, ...part })),
    by_buyer: z.array(z.object({ key: buyerKind, ...part })),
    by_commune: z.array(z.object({ key: z.string().nullable(), ...part })),
  }),
  agreements: agreementFigures.extend({ previous: agreementFigures }),
  missing: z.object({ count: z.int(), items: z.array(missingUnit) }),
  /** The text of the report to the province, in Vietnamese whichever language is read. */
  parts: z.array(z.object({ heading: z.string(), paragraphs: z.array(z.string()) })),
  as_of: instant,
})
export type ReportConsolidation = z.infer<typeof reportConsolidation>

const access = { kind: "member", permission: "province.report.read" } as const
const query = z.strictObject({
  code: reportCode.optional(),
  period: periodCode.optional(),
  kind: reporterKind.optional(),
})

/** All reports of a province on one period together. Without a code it is the half-year report, without a period the last. */
export const reportConsolidations = {
  get: defineRoute({
    id: "alliance.report-consolidations.get",
    method: "GET",
    path: "/alliance/report-consolidations",
    summary: "Totals and averages over all reports of a period, with how many units they are over and who is missing",
    access,
    query,
    response: reportConsolidation,
  }),
  document: defineRoute({
    id: "alliance.report-consolidations.document",
    method: "GET",
    path: "/alliance/report-consolidations/document",
    summary: "The same as the report to the province, a Word file to sign and send (Decree 30/2020/NĐ-CP)",
    access,
    query,
    response: z.undefined(),
    file: ["application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
  }),
  workbook: defineRoute({
    id: "alliance.report-consolidations.workbook",
    method: "GET",
    path: "/alliance/report-consolidations/workbook",
    summary: "The same as an Excel file, with every unit that did not report",
    access,
    query,
    response: z.undefined(),
    file: ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
  }),
  print: defineRoute({
    id: "alliance.report-consolidations.print",
    method: "GET",
    path: "/alliance/report-consolidations/print",
    summary: "The same as a PDF to print on A4",
    access,
    query,
    response: z.undefined(),
    file: ["application/pdf"],
  }),
}
