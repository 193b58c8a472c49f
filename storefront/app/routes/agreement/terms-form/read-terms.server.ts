import { agreementTerms, fieldErrorCodes, type AgreementTerms } from "@lienket/contracts"

import { BackendError } from "~/backend/backend-error"
import { refuse } from "~/forms/read-form.server"
import type { Locale } from "~/i18n/locale"
import { translator } from "~/i18n/translator"

import { editRows, readEdit } from "./edit-rows"
import { termsOfValues } from "./terms-values"

export const textsOf = (form: FormData): Record<string, string> => {
  const values: Record<string, string> = {}
  for (const [name, value] of form) if (typeof value === "string") values[name] = value
  return values
}

/** Of a browser without JavaScript: the form again with a row more or less. Null when it was sent to be saved. */
export function editedRows(values: Record<string, string>): { edited: Record<string, string> } | null {
  const edit = readEdit(values.edit)
  if (edit === null) return null
  const { edit: _pressed, ...rest } = values
  return { edited: editRows(rest, edit) }
}

type TermsReading = { ok: true; terms: AgreementTerms } | { ok: false; fields: Record<string, string> }

/** Terms as they were typed; what is wrong under the names of the form, in the reader's language. */
export function readTerms(values: Record<string, string>, locale: Locale): TermsReading {
  const parsed = agreementTerms.safeParse(termsOfValues(values, locale))
  if (parsed.success) return { ok: true, terms: parsed.data }
  const t = translator(locale)
  const fields: Record<string, string> = {}
  for (const { path, message } of parsed.error.issues) {
    const code = fieldErrorCodes.find((each) => each === message) ?? "invalid_data"
    fields[path.join(".")] ??= t(`common.fieldError.${code}`)
  }
  return { ok: false, fields }
}

/** The backend's refusal beside its field: it names fields of the terms as `terms.…`. */
export function refuseTerms(error: unknown, values: Record<string, string>) {
  if (!(error instanceof BackendError)) throw error
  const field = error.field?.replace(/^terms\./, "")
  const isShown = field !== undefined && (field in values || /^lines\.\d+\.schedule$/.test(field))
  return refuse(
    {
      values,
      code: error.code,
      fields: isShown ? { [field]: error.message } : {},
      message: isShown ? undefined : error.message,
    },
    error.status,
  )
}
