import { z } from "zod"

/** A form posts an empty text where nothing was filled in; here that is no answer at all. */
export const unlessEmpty = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (typeof value === "string" && value.trim() === "" ? undefined : value), schema.optional())
