import { z } from "zod"
import { keptDocument } from "./media"
import { communeCode, id, instant, listOf, page } from "./primitives"
import {
  periodCode,
  reportAcceptance,
  reportArrear,
  reportCard,
  reportDetail,
  reportEntry,
  reportEntryFilter,
  reportForm,
  reportPeriod,
  reportReturn,
  reportRevision,
  reportStanding,
} from "./report"
import { firstReportTemplate, newReportTemplate, reportCode, reportTemplate } from "./report-template"
import { defineRoute } from "./route"

const types = keptDocument.shape.type.options
const documentParams = z.object({ id, document: id })
const entryList = listOf(reportEntry).extend({ total_vnd: z.int() })

const read = { kind: "member", permission: "report.read" } as const
const send = { kind: "member", permission: "report.send" } as const

/** A report of one's own is named by its template and period, so that there is nobody else's to ask for. */
export const cooperativeReports = {
  list: defineRoute({
    id: "cooperative.reports.list",
    method: "GET",
    path: "/cooperative/reports",
    summary: "Reports that the organisation in use has to send, and those it sent: what waits for it first",
    access: read,
    query: z.strictObject(page),
    response: listOf(reportCard).extend({ waiting: z.int() }),
  }),
  form: defineRoute({
    id: "cooperative.reports.form",
    method: "GET",
    path: "/cooperative/report-form",
    summary: "The report of a period, filled in from the ledger; nothing is written by looking at it",
    access: read,
    query: z.strictObject({ code: reportCode, period: periodCode }),
    response: reportDetail,
  }),
  save: defineRoute({
    id: "cooperative.reports.save",
    method: "PUT",
    path: "/cooperative/report-form",
    summary: "Keeps what was typed into a report that is not sealed",
    access: { kind: "member", permission: "report.fill" },
    body: reportForm,
    response: reportDetail,
  }),
  submit: defineRoute({
    id: "cooperative.reports.submit",
    method: "POST",
    path: "/cooperative/report-form/submit",
    summary: "Sends a report: figures and values are sealed with a hash of the entries behind them",
    access: send,
    body: reportForm,
    response: reportDetail,
  }),
  revise: defineRoute({
    id: "cooperative.reports.revise",
    method: "POST",
    path: "/cooperative/report-form/revise",
    summary: "Sends the figures of the ledger again, where they differ from what was sealed",
    access: send,
    body: reportRevision,
    response: reportDetail,
  }),
  entries: defineRoute({
    id: "cooperative.reports.entries",
    method: "GET",
    path: "/cooperative/report-entries",
    summary: "The entries of the ledger behind a figure of a report, newest first",
    access: read,
    query: z.strictObject({ period: periodCode, ...reportEntryFilter, ...page }),
    response: entryList,
  }),
  document: defineRoute({
    id: "cooperative.reports.document",
    method: "GET",
    path: "/cooperative/reports/:id/documents/:document",
    summary: "The file of a document of a report",
    access: read,
    params: documentParams,
    response: z.undefined(),
    file: types,
  }),
}

const provinceRead = { kind: "member", permission: "province.report.read" } as const
const decide = { kind: "member", permission: "province.report.decide" } as const
const params = z.object({ id })

const which = { code: reportCode.optional(), period: periodCode.optional() }

const counts = z.object({ due: z.int(), in_time: z.int(), late: z.int(), never: z.int() })

export const allianceReports = {
  arrears: defineRoute({
    id: "alliance.reports.arrears",
    method: "GET",
    path: "/alliance/report-arrears",
    summary: "Who has to report for a period, and who did: in time, late by how many days, never",
    access: provinceRead,
    query: z.strictObject({
      ...which,
      standing: reportStanding.optional(),
      commune: communeCode.optional(),
      q: z.string().max(200, "too_long").optional(),
      ...page,
    }),
    response: listOf(reportArrear).extend({
      code: z.string(),
      title: z.string(),
      period: reportPeriod,
      due_on: z.string(),
      is_over: z.boolean(),
      templates: z.array(z.object({ code: z.string(), title: z.string() })),
      periods: z.array(reportPeriod),
      /** Of all that have to report, whatever the filter. */
      counts,
      awaiting_decision: z.int(),
      /** How many one click would urge now. */
      urgeable: z.int(),
      by_commune: z.array(z.object({ code: z.string(), name: z.string(), of: z.int(), late: z.int() })),
      by_officer: z.array(z.object({ name: z.string(), of: z.int(), late: z.int() })),
      as_of: instant,
    }),
  }),
  get: defineRoute({
    id: "alliance.reports.get",
    method: "GET",
    path: "/alliance/reports/:id",
    summary: "A report that was sent, as it was sealed, with its differences and history",
    access: provinceRead,
    params,
    response: reportDetail,
  }),
  entries: defineRoute({
    id: "alliance.reports.entries",
    method: "GET",
    path: "/alliance/reports/:id/entries",
    summary: "The entries of the ledger behind a figure of a report, newest first; never who bought",
    access: provinceRead,
    params,
    query: z.strictObject({ ...reportEntryFilter, ...page }),
    response: entryList,
  }),
  document: defineRoute({
    id: "alliance.reports.document",
    method: "GET",
    path: "/alliance/reports/:id/documents/:document",
    summary: "The file of a document of a report",
    access: provinceRead,
    params: documentParams,
    response: z.undefined(),
    file: types,
  }),
  return: defineRoute({
    id: "alliance.reports.return",
    method: "POST",
    path: "/alliance/reports/:id/return",
    summary: "Sends a report back with remarks, to be mended and sent again",
    access: decide,
    params,
    body: reportReturn,
    response: reportDetail,
  }),
  accept: defineRoute({
    id: "alliance.reports.accept",
    method: "POST",
    path: "/alliance/reports/:id/accept",
    summary: "Accepts a report",
    access: decide,
    params,
    body: reportAcceptance,
    response: reportDetail,
  }),
  urge: defineRoute({
    id: "alliance.reports.urge",
    method: "POST",
    path: "/alliance/report-urges",
    summary: "Urges all who have not sent the report of a period that is over; nobody twice within a day",
    access: decide,
    body: z.strictObject({ code: reportCode, period: periodCode }),
    response: z.object({ urged: z.int() }),
  }),
  templates: defineRoute({
    id: "alliance.reports.templates",
    method: "GET",
    path: "/alliance/report-templates",
    summary: "What is reported: every version of every template, newest first",
    access: provinceRead,
    response: z.object({ items: z.array(reportTemplate) }),
  }),
  addTemplate: defineRoute({
    id: "alliance.reports.add-template",
    method: "POST",
    path: "/alliance/report-templates",
    summary: "Changes a template: another version, for periods that end on its first day or later",
    access: { kind: "member", permission: "province.report.templates" },
    body: newReportTemplate,
    response: reportTemplate,
  }),
  createTemplate: defineRoute({
    id: "alliance.reports.create-template",
    method: "POST",
    path: "/alliance/report-templates/new",
    summary: "Makes a template of the alliance's own, which its cooperatives report by from a day on",
    access: { kind: "member", permission: "province.report.templates" },
    body: firstReportTemplate,
    response: reportTemplate,
  }),
}
