import { businessDay, id, maxLineQuantity, queryInteger } from "@lienket/contracts"
import { z } from "zod"

import { unlessEmpty } from "~/forms/unless-empty"

const optionalDay = unlessEmpty(businessDay)
const optionalLine = unlessEmpty(id)

export const addForm = z.object({
  variant_id: id,
  quantity: queryInteger(1, maxLineQuantity),
  booking_date: optionalDay,
})

/** A line is known by its variant and, for a tour, its day; what was called off also by the line of its agreement. */
export const setForm = z.object({
  variant_id: id,
  quantity: queryInteger(0, maxLineQuantity),
  booking_date: optionalDay,
  agreement_line_id: optionalLine,
})

export const removeForm = z.object({
  variant_id: id,
  booking_date: optionalDay,
  agreement_line_id: optionalLine,
  /** What went out, so that it can be said and taken back. */
  title: z
    .string()
    .transform((title) => title.slice(0, 120))
    .default(""),
  was: queryInteger(1, maxLineQuantity),
})

export const dayForm = z.object({
  variant_id: id,
  booking_date: optionalDay,
  new_date: businessDay,
  quantity: queryInteger(1, maxLineQuantity),
})
