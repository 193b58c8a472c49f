import { z } from "zod"

/** By what the progress of agreements is laid out. `goods` are the same where they are called the same. */
export const progressDimensions = ["year", "goods", "commune", "cooperative", "enterprise", "conference"] as const
export const progressDimension = z.enum(progressDimensions, "invalid_choice")
export type ProgressDimension = z.infer<typeof progressDimension>

/** One row of a dimension, as the route that lays it out names it: `commune:05983`. */
export const progressRowKey = z
  .string()
  .max(260, "too_long")
  .refine((value) => progressDimensions.some((by) => value.startsWith(`${by}:`) && value.length > by.length + 1), {
    message: "invalid_code",
  })
