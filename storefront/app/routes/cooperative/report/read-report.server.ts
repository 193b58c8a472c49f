import type { ReportForm } from "@lienket/contracts"

import { BackendError } from "~/backend/backend-error"
import { refuse, refuseAsBackend } from "~/forms/read-form.server"

type Values = Readonly<Record<string, string>>

/** What was typed into the page of a report, as the contract takes it: texts as they were typed. */
export function formOfValues(
  values: Values,
  documentIds: readonly string[],
): Pick<ReportForm, "values" | "comments" | "reasons" | "document_ids" | "version"> {
  const part = (name: "values" | "comments" | "reasons") =>
    Object.fromEntries(
      Object.entries(values).flatMap(([key, value]) =>
        key.startsWith(`${name}.`) && value.trim() !== "" ? [[key.slice(name.length + 1), value]] : [],
      ),
    )
  return {
    version: Number(values.version ?? 0),
    values: part("values"),
    comments: part("comments"),
    reasons: part("reasons"),
    document_ids: [...new Set(documentIds)],
  }
}

/** Everything the backend found wrong, each beside its field. */
export function refuseReport(error: unknown, values: Record<string, string>) {
  if (!(error instanceof BackendError) || error.faults.length === 0) return refuseAsBackend(error, values)
  const fields: Record<string, string> = {}
  for (const { field, message } of error.faults) fields[field] ??= message
  return refuse({ values, code: error.code, fields }, error.status)
}
