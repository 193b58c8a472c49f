import { fieldErrorCodes, type FieldErrorCode } from "@lienket/contracts"
import { data } from "react-router"
import type { z } from "zod"

import { BackendError } from "~/backend/backend-error"
import type { Locale } from "~/i18n/locale"
import { translator } from "~/i18n/translator"

import type { Refusal } from "./refusal"

export type FormReading<T> =
  | { ok: true; value: T; values: Record<string, string> }
  | { ok: false; fields: Record<string, string>; values: Record<string, string> }

/**
 * Reads a posted form with a schema of flat fields. Messages of the schema are codes of
 * `fieldErrorCodes`; they come out in the reader's language.
 */
export function readForm<S extends z.ZodType>(form: FormData, schema: S, locale: Locale): FormReading<z.output<S>> {
  const values: Record<string, string> = {}
  for (const [name, value] of form) if (typeof value === "string") values[name] = value
  const parsed = schema.safeParse(values)
  if (parsed.success) return { ok: true, value: parsed.data, values }
  const t = translator(locale)
  const fields: Record<string, string> = {}
  for (const { path, message } of parsed.error.issues) {
    const name = path.join(".")
    fields[name] ??= t(`common.fieldError.${fieldErrorCode(message)}`)
  }
  return { ok: false, fields, values }
}

function fieldErrorCode(message: string): FieldErrorCode {
  return fieldErrorCodes.find((code) => code === message) ?? "invalid_data"
}

type Refused = Pick<Refusal, "values"> & Partial<Refusal>

/** Answer of an action that accepts nothing: status 400 and what was typed. */
export function refuse({ values, fields = {}, message, code }: Refused, status = 400) {
  const refusal: Refusal = { ok: false, fields, message, code, values }
  return data(refusal, { status })
}

/**
 * Answer of an action when the backend refused. `fieldNames` maps names of the contract to names of
 * the form where they differ. That a record has another version than was looked at is about the form as a whole: the
 * version is in the form and nobody sees it. Anything that is no refusal of the backend is thrown on.
 */
export function refuseAsBackend(
  error: unknown,
  values: Record<string, string>,
  fieldNames: Readonly<Record<string, string>> = {},
) {
  if (!(error instanceof BackendError)) throw error
  const field = error.field === undefined ? undefined : (fieldNames[error.field] ?? error.field)
  const known = field !== undefined && field !== "version" && field in values
  return refuse(
    {
      values,
      code: error.code,
      fields: known ? { [field]: error.message } : {},
      message: known ? undefined : error.message,
    },
    error.status,
  )
}
