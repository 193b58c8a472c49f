import { normalizePhone, normalizePublicCode, toNfc } from "@lienket/vietnam"
import { z } from "zod"
import type { FieldErrorCode } from "./error"

const code = (value: FieldErrorCode) => value

/** Whole đồng. */
export const vnd = z.int()
/** A moment, ISO 8601 in UTC. */
export const instant = z.string()
/** A business day in Asia/Ho_Chi_Minh, `YYYY-MM-DD`. */
export const businessDay = z
  .string(code("required"))
  .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, code("invalid_date"))
/** A business month in Asia/Ho_Chi_Minh, `YYYY-MM`. */
export const businessMonth = z.string(code("required")).regex(/^\d{4}-(0[1-9]|1[0-2])$/, code("invalid_month"))

// Letters and marks of any script, digits and the punctuation of names and addresses:
// no angle brackets, no control characters, no emoji.
const nameCharacters = /^[\p{L}\p{M}\p{N} .,'’()&/-]*$/u
const addressCharacters = /^[\p{L}\p{M}\p{N} .,;:'’"“”()&/#+–-]*$/u
// Line breaks are welcome, other control characters and markup are not.
const proseCharacters = /^(?:[^<>\p{Cc}]|[\n\r\t])*$/u

const text = (max: number, characters: RegExp) =>
  z
    .string({ error: (issue) => (issue.input === undefined ? code("required") : code("invalid_type")) })
    .transform((value) => toNfc(value).trim())
    .pipe(z.string().max(max, code("too_long")).regex(characters, code("invalid_characters")))

const filled = <S extends z.ZodType<string>>(schema: S) => schema.refine((value) => value.length > 0, code("required"))

export const personName = filled(text(100, nameCharacters))
export const addressLine = filled(text(200, addressCharacters))
export const note = text(500, proseCharacters)
/** What goods are called: one line. */
export const goodsTitle = filled(text(200, /^[^<>\p{Cc}]*$/u))
/** A letter of some length. */
export const letterText = filled(text(2_000, proseCharacters))
export const reason = filled(text(500, proseCharacters))

/** A Vietnamese mobile number in any usual spelling; comes out as `0912345678`. */
export const phone = z.string(code("required")).transform((value, context) => {
  const normalized = value.length <= 32 ? normalizePhone(value) : null
  if (normalized === null) {
    context.addIssue({ code: "custom", message: value.trim() === "" ? code("required") : code("invalid_phone") })
    return z.NEVER
  }
  return normalized
})

export const email = z
  .string(code("required"))
  .trim()
  .toLowerCase()
  .max(200, code("too_long"))
  .pipe(z.email(code("invalid_email")))

export const provinceCode = z.string(code("required")).regex(/^\d{2}$/, code("invalid_code"))
export const communeCode = z.string(code("required")).regex(/^\d{5}$/, code("invalid_code"))
export const handle = z
  .string()
  .max(200, code("too_long"))
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, code("invalid_code"))
export const id = z
  .string(code("required"))
  .min(1, code("required"))
  .max(64, code("too_long"))
  .regex(/^[A-Za-z0-9_-]+$/, code("invalid_code"))

/** The code a consumer reads aloud; any spelling of it comes out as `LK-XXXX-XXXX`. */
export const publicCode = z.string(code("required")).transform((value, context) => {
  const normalized = value.length <= 32 ? normalizePublicCode(value) : null
  if (normalized === null) {
    context.addIssue({ code: "custom", message: code("invalid_code") })
    return z.NEVER
  }
  return normalized
})

/** How many pieces of a line one order may hold. */
export const maxLineQuantity = 9_999
export const pieceQuantity = z
  .number(code("invalid_type"))
  .int(code("not_a_whole_number"))
  .min(1, code("too_small"))
  .max(maxLineQuantity, code("too_large"))

/** 0 takes a line out. */
export const pieceQuantityOrNone = z
  .number(code("invalid_type"))
  .int(code("not_a_whole_number"))
  .min(0, code("too_small"))
  .max(maxLineQuantity, code("too_large"))

/** A whole number that arrives in a query string. */
export const queryInteger = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d{1,15}$/, code("not_a_whole_number"))
    .transform(Number)
    .pipe(z.int().min(min, code("too_small")).max(max, code("too_large")))

export const page = {
  limit: queryInteger(1, 100).optional(),
  offset: queryInteger(0, 1_000_000).optional(),
}

export const listOf = <S extends z.ZodType>(item: S) =>
  z.object({ items: z.array(item), count: z.int(), limit: z.int(), offset: z.int() })

/** A list in a query string, `a,b`. */
export const commaList = <S extends z.ZodType<string, string>>(item: S) =>
  z
    .string()
    .max(2_000, code("too_long"))
    .transform((value) => value.split(",").filter((part) => part !== ""))
    .pipe(z.array(item).max(50, code("too_large")))

/**
 * A picture in several widths and formats: `${base}-${width}.avif|webp|jpg`.
 * `placeholder` is a tiny data URI, `color` its dominant colour.
 */
export const picture = z.object({
  base: z.string(),
  widths: z.array(z.int()),
  width: z.int(),
  height: z.int(),
  color: z.string(),
  placeholder: z.string(),
})
export type Picture = z.infer<typeof picture>

export const place = z.object({ code: z.string(), name: z.string() })
