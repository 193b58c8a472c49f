import { businessDay, id, maxLineQuantity, queryInteger } from "@lienket/contracts"
import { z } from "zod"

import { unlessEmpty } from "~/forms/unless-empty"

const optionalDay = unlessEmpty(businessDay)

export const addForm = z.object({
  variant_id: id,
  quantity: queryInteger(1, maxLineQuantity),
  booking_date: optionalDay,
})

/** A line is known by its variant and, for a tour, its day. */
export const setForm = z.object({
  variant_id: id,
  quantity: queryInteger(0, maxLineQuantity),
  booking_date: optionalDay,
})

export const removeForm = z.object({
  variant_id: id,
  booking_date: optionalDay,
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
