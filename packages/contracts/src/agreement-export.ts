import { z } from "zod"
import { provinceAgreementFilter } from "./agreement-routes"
import { id } from "./primitives"
import { defineRoute } from "./route"

const read = { kind: "member", permission: "province.agreement.read" } as const
const workbook = ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"] as const
const wordDocument = ["application/vnd.openxmlformats-officedocument.wordprocessingml.document"] as const

export const exportAgreementTable = defineRoute({
  id: "alliance.agreements.table",
  method: "GET",
  path: "/alliance/agreement-table",
  summary: "Agreements that a filter leaves as an Excel file, a row for each line, with its time and the filter",
  access: read,
  query: z.strictObject(provinceAgreementFilter),
  response: z.undefined(),
  file: workbook,
})

export const exportConferenceTable = defineRoute({
  id: "alliance.conferences.table",
  method: "GET",
  path: "/alliance/conferences/:id/progress-table",
  summary: "Agreements of a conference as an Excel file, a row for each line, with the time of its figures",
  access: read,
  params: z.object({ id }),
  response: z.undefined(),
  file: workbook,
})

/** In Vietnamese, whichever language is read: an official document (Decree 30/2020/NĐ-CP). */
export const exportConferenceReport = defineRoute({
  id: "alliance.conferences.report",
  method: "GET",
  path: "/alliance/conferences/:id/report",
  summary: "The report to the province on the results of a conference, as a Word file to sign and send",
  access: read,
  params: z.object({ id }),
  response: z.undefined(),
  file: wordDocument,
})
