import { BackendError } from "~/backend/backend-error"
import { refuse } from "~/forms/read-form.server"

import type { TemplateDraft } from "./draft"
import type { Added } from "./form-state"
import type { Reading } from "./read-template.server"
import { freshRows, withMoreRows, type Typed } from "./rows"

/** The form again with rows more, where that was asked for; null where it was sent to be saved. */
export function moreRows(draft: TemplateDraft, typed: Typed): Added | null {
  const edited = withMoreRows(typed)
  if (edited === null) return null
  const { fields, rules } = draft.definition
  const isBlank = fields.length === 0
  const added =
    typed.more === "fields"
      ? `new.${freshRows("fields", typed, isBlank).length}.label_vi`
      : `rule.${rules.length + freshRows("rules", typed, isBlank).length}.kind`
  return { edited, added }
}

/** Saves what was read; what is wrong with it is said at its place in the form. Null where it was saved. */
export async function saveTemplate<T>(
  reading: Reading<T>,
  typed: Record<string, string>,
  save: (body: T) => Promise<unknown>,
) {
  if (!reading.ok) return refuse({ values: typed, fields: reading.fields })
  try {
    await save(reading.body)
    return null
  } catch (error) {
    if (!(error instanceof BackendError)) throw error
    const { field, message, code, status } = error
    if (error.faults.length === 0) {
      // That somebody else changed it meanwhile is about the form as a whole.
      const isTyped = field !== undefined && field !== "version" && field in typed
      const answer = isTyped ? { fields: { [field]: message } } : { message }
      return refuse({ values: typed, code, ...answer }, status)
    }
    const fields: Record<string, string> = {}
    for (const fault of error.faults) fields[reading.placeOf(fault.field)] ??= fault.message
    return refuse({ values: typed, code, message, fields }, status)
  }
}
