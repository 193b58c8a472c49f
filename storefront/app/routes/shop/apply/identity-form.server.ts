import { addressLine, applicationShape } from "@lienket/contracts"
import { data, type RouterContextProvider } from "react-router"

import { requestFactsContext } from "~/context"
import { type refuse, refuseAsBackend } from "~/forms/read-form.server"
import { unlessEmpty } from "~/forms/unless-empty"
import { translator } from "~/i18n/translator"

import { passwordFault, longestPassword, shortestPassword } from "../auth/password"
import { readCommunes, type AddressAnswer } from "../checkout/address/address-form.server"

type Context = Readonly<RouterContextProvider>

const { address_line: _, ...shape } = applicationShape

/** The fields of a posted application; the address in it is asked for as everywhere else. */
export const identityFields = {
  ...shape,
  line: addressLine,
  registration_number: unlessEmpty(shape.registration_number),
  tax_code: unlessEmpty(shape.tax_code),
  bank_bin: unlessEmpty(shape.bank_bin),
  bank_account_number: unlessEmpty(shape.bank_account_number),
  bank_account_name: unlessEmpty(shape.bank_account_name),
}

/** As the backend names the address. */
export const asGiven = <T extends { line: string }>({ line, ...given }: T) => ({ ...given, address_line: line })

/** Why a password cannot be used, in the reader's language. */
export function passwordTrouble(password: string, email: string, context: Context): string | undefined {
  const { locale } = context.get(requestFactsContext)
  if (password === "") return translator(locale)("common.fieldError.required")
  const fault = passwordFault(password, { email })
  const lengths = { shortest: shortestPassword, longest: longestPassword }
  return fault === null ? undefined : translator(locale, "shop")(`account.password.${fault}`, lengths)
}

/** The form again, with what the backend refused beside its field and the communes to choose from. */
export async function refusedByBackend(error: unknown, values: Record<string, string>, context: Context) {
  return await withCommunes(refuseAsBackend(error, values, { address_line: "line" }), context)
}

/** The form again, with what is wrong in it and the communes to choose from. */
export async function withCommunes(refused: ReturnType<typeof refuse>, context: Context) {
  const communes = await readCommunes(refused.data.values.province_code, context)
  const answer: AddressAnswer = { ...refused.data, communes }
  return data(answer, refused.init ?? undefined)
}
