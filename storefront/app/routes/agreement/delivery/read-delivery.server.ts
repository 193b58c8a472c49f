import { newDelivery, type NewDelivery } from "@lienket/contracts"

import type { Locale } from "~/i18n/locale"

import { fieldFaults, readAmount } from "../typed-numbers.server"

type Reading = { ok: true; delivery: NewDelivery } | { ok: false; fields: Record<string, string> }

/** A delivery as its form says it; what is wrong is said in the reader's language under the form's names. */
export function readDelivery(
  values: Readonly<Record<string, string>>,
  locale: Locale,
  documentId: string | undefined,
): Reading {
  const filled = (name: string) => (values[name]?.trim() ? values[name] : undefined)
  const reading = newDelivery.safeParse({
    line_id: values.line_id,
    delivered_on: values.delivered_on,
    ...readAmount(values, locale),
    grade: filled("grade"),
    note: filled("note"),
    document_id: documentId,
    is_certain: values.is_certain === "on" ? true : undefined,
  } satisfies Record<keyof NewDelivery, unknown>)
  return reading.success
    ? { ok: true, delivery: reading.data }
    : { ok: false, fields: fieldFaults(reading.error, locale) }
}
