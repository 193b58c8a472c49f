import { z } from "zod"
import { provinceAgreementFilter } from "./agreement-routes"
import { progressDimension } from "./agreement-row"
import { conferenceFigures } from "./conference"
import { instant, vnd } from "./primitives"
import { defineRoute } from "./route"

/** What was promised and has come in units that can be converted into each other: kilograms are no boxes. */
export const progressQuantity = z.object({
  /** The lines' own where they share it; otherwise kg or litres. */
  unit: z.string(),
  committed: z.string(),
  /** Of the lines that somebody has reported on; null where nobody has on any. */
  delivered: z.string().nullable(),
  line_count: z.int(),
  unreported_count: z.int(),
})
export type ProgressQuantity = z.infer<typeof progressQuantity>

/**
 * How far signed agreements are carried out together: the figures of a conference, and what is summed over lines,
 * money and records. Shares are basis points, null where there is nothing to compare.
 */
export const progressFigures = conferenceFigures.extend({
  line_count: z.int(),
  /** Lines that nobody has recorded anything for, whose quantity is unknown and not zero. */
  unreported_line_count: z.int(),
  quantities: z.array(progressQuantity),
  /** Of what was delivered, how much was taken as good, by its value. */
  accepted_bp: z.int().nullable(),
  /** Null for goods: money is paid for a whole agreement. */
  paid_vnd: vnd.nullable(),
  payable_vnd: vnd.nullable(),
  /** Of what is due by today; money paid in advance makes up for nobody else's debt. */
  paid_bp: z.int().nullable(),
  /** Of the deliveries recorded, how many were within a week after they came. */
  recorded_in_time_bp: z.int().nullable(),
  recorded_count: z.int(),
  /** The longest that one that runs has been without news, and how many run. */
  longest_silent_days: z.int().nullable(),
  running_count: z.int(),
})
export type ProgressFigures = z.infer<typeof progressFigures>

export const progressRow = z.object({
  /** Narrows the list of agreements to those of the row: its `row`. */
  key: z.string(),
  /** Null for what the dimension does not know: no conference, no commune. */
  label: z.string().nullable(),
  figures: progressFigures,
})
export type ProgressRow = z.infer<typeof progressRow>

export const progressByDimension = z.object({
  by: progressDimension,
  rows: z.array(progressRow),
  /** Of all of them, each agreement once. */
  total: progressFigures,
  as_of: instant,
})
export type ProgressByDimension = z.infer<typeof progressByDimension>

const access = { kind: "member", permission: "province.agreement.read" } as const
const query = z.strictObject({ by: progressDimension, ...provinceAgreementFilter })

export const getAgreementProgress = defineRoute({
  id: "alliance.agreement-progress.get",
  method: "GET",
  path: "/alliance/agreement-progress",
  summary: "How far the signed agreements that a filter leaves are carried out, by one dimension",
  access,
  query,
  response: progressByDimension,
})

export const exportAgreementProgress = defineRoute({
  id: "alliance.agreement-progress.table",
  method: "GET",
  path: "/alliance/agreement-progress-table",
  summary: "The same as an Excel file, with its time and the filter; quantities by unit on a sheet of their own",
  access,
  query,
  response: z.undefined(),
  file: ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
})
