import {
  applyAgreements,
  getAgreementImport,
  listSettings,
  readAgreementsAgain,
  undoAgreements,
  type AgreementImport,
} from "@lienket/contracts"

import { BackendError } from "~/backend/backend-error"
import { orNotFound } from "~/backend/not-found.server"
import { refuse, refuseAsBackend } from "~/forms/read-form.server"
import type { Locale } from "~/i18n/locale"
import { translator } from "~/i18n/translator"

import { fieldFaults } from "../../agreement/typed-numbers.server"
import type { WorkingMember } from "../../member/verify.server"
import { readColumns, settingsOf, withHeader, withParties } from "./read-settings"

/** Reads a list in another way, enters it or takes it back; null when that is done. */
export async function actOnList(member: WorkingMember, id: string, values: Record<string, string>, locale: Locale) {
  const params = { id }
  try {
    if (values.act === "apply")
      await member.call(applyAgreements, { params, body: { revision: Number(values.revision) } })
    else if (values.act === "undo") await member.call(undoAgreements, { params, body: {} })
    else {
      const list = await orNotFound(member.call(getAgreementImport, { params }))
      const wished = wishedSettings(values, list, locale)
      if (wished.ok === false) return refuse({ values, fields: wished.fields })
      const read = listSettings.safeParse(wished.settings)
      if (!read.success) return refuse({ values, fields: fieldFaults(read.error, locale) })
      await member.call(readAgreementsAgain, { params, body: read.data })
    }
    return null
  } catch (error) {
    if (error instanceof BackendError && error.field?.startsWith("parties"))
      return refuse({ values, code: error.code, message: error.message }, error.status)
    return refuseAsBackend(error, values)
  }
}

function wishedSettings(values: Record<string, string>, list: AgreementImport, locale: Locale) {
  if (values.act === "header") return { ok: true, settings: withHeader(list, values.header_row) } as const
  if (values.act === "parties") return { ok: true, settings: withParties(list, values) } as const
  const { columns, twice } = readColumns(
    values,
    list.columns.map(({ place }) => place),
  )
  if (twice.length === 0) return { ok: true, settings: settingsOf(values, list, columns) } as const
  const fault = translator(locale, "alliance")("allianceImport.twice")
  return { ok: false, fields: Object.fromEntries(twice.map((name) => [name, fault])) } as const
}
