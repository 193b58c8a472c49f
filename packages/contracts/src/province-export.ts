import { z } from "zod"
import { communeCode, id, instant, listOf, page } from "./primitives"
import { defineRoute } from "./route"
import { calendarDay } from "./trust-primitives"

/** What an alliance may take out as rows. */
export const exportDataSets = [
  "cooperatives",
  "agreements",
  "deliveries",
  "sales",
  "reports",
  "obstacles",
  "certificates",
] as const
export const exportDataSet = z.enum(exportDataSets, "invalid_choice")
export type ExportDataSet = z.infer<typeof exportDataSet>

export const exportFormats = ["xlsx", "csv"] as const
export const exportFormat = z.enum(exportFormats, "invalid_choice")
export type ExportFormat = z.infer<typeof exportFormat>

export const exportStates = ["waiting", "running", "done", "cancelled", "failed"] as const
export type ExportState = (typeof exportStates)[number]

export const newProvinceExport = z
  .strictObject({
    data_set: exportDataSet,
    format: exportFormat,
    /** Business days, both included. */
    from: calendarDay.optional(),
    until: calendarDay.optional(),
    commune: communeCode.optional(),
  })
  .refine(({ from, until }) => from === undefined || until === undefined || from <= until, {
    path: ["until"],
    message: "too_small",
  })
export type NewProvinceExport = z.infer<typeof newProvinceExport>

export const provinceExport = z.object({
  id: z.string(),
  data_set: exportDataSet,
  format: exportFormat,
  from: z.string().nullable(),
  until: z.string().nullable(),
  commune: z.string().nullable(),
  state: z.enum(exportStates),
  /** Of which moment its rows are; null before it is begun. */
  as_of: instant.nullable(),
  /** How many rows there are to write; null before they are counted. */
  row_count: z.int().nullable(),
  rows_done: z.int(),
  byte_count: z.int().nullable(),
  requested_by: z.string(),
  requested_at: instant,
  removed_on: z.string(),
})
export type ProvinceExport = z.infer<typeof provinceExport>

const access = { kind: "member", permission: "province.export" } as const
const params = z.object({ id })

export const provinceExports = {
  list: defineRoute({
    id: "alliance.exports.list",
    method: "GET",
    path: "/alliance/exports",
    summary: "What was taken out of the province's data, newest first; kept for some days",
    access,
    query: z.strictObject(page),
    response: listOf(provinceExport),
  }),
  add: defineRoute({
    id: "alliance.exports.add",
    method: "POST",
    path: "/alliance/exports",
    summary: "Takes a set of data out, as a file that is written in the background and can be fetched while it grows",
    access,
    body: newProvinceExport,
    response: provinceExport,
    retriable: true,
  }),
  get: defineRoute({
    id: "alliance.exports.get",
    method: "GET",
    path: "/alliance/exports/:id",
    summary: "How far an export is",
    access,
    params,
    response: provinceExport,
  }),
  file: defineRoute({
    id: "alliance.exports.file",
    method: "GET",
    path: "/alliance/exports/:id/file",
    summary: "The file of an export, from its first byte on while it is written; honours Range",
    access,
    params,
    response: z.undefined(),
    file: ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "text/csv"],
  }),
  cancel: defineRoute({
    id: "alliance.exports.cancel",
    method: "POST",
    path: "/alliance/exports/:id/cancel",
    summary: "Gives an export up; nothing is left of its file",
    access,
    params,
    response: provinceExport,
  }),
}
