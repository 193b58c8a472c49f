import { isIsoDate, normalizePublicCode } from "@lienket/vietnam"
import { z } from "zod"
import { businessDay, instant, reason } from "./primitives"

/** A day that the calendar has, `YYYY-MM-DD`. */
export const calendarDay = businessDay.refine(isIsoDate, "invalid_date")

/** One line of words. */
export const oneLine = (max: number) =>
  reason.transform((value) => value.replace(/\s+/g, " ")).refine((value) => value.length <= max, "too_long")

/** Numbers of certificates, decisions, lots: letters, digits and what stands between them on paper. */
export const paperNumber = (max: number) =>
  oneLine(max).refine((value) => /^[\p{L}\p{M}\p{N} ./–_-]+$/u.test(value), "invalid_characters")

/** The code on a lot's label; any spelling of it comes out as `TX-XXXX-XXXX`. */
export const traceCode = z.string("required").transform((value, context) => {
  const normalized = value.length <= 32 ? normalizePublicCode(value, "TX") : null
  if (normalized === null) {
    context.addIssue({ code: "custom", message: "invalid_code" })
    return z.NEVER
  }
  return normalized
})

/** One act in the life of a record, for those who may read it. */
export const historyEntry = z.object({
  action: z.string(),
  at: instant,
  actor_name: z.string().nullable(),
  reason: z.string().nullable(),
})
export type HistoryEntry = z.infer<typeof historyEntry>

export const batchStates = ["active", "recalled", "closed"] as const
export const batchState = z.enum(batchStates, "invalid_choice")
export type BatchState = z.infer<typeof batchState>

/** A lot that goods of an order line were taken from, less what came back. */
export const lineLot = z.object({
  lot_code: z.string(),
  trace_code: z.string(),
  quantity: z.int(),
  expires_on: businessDay.nullable(),
  state: batchState,
})
export type LineLot = z.infer<typeof lineLot>
