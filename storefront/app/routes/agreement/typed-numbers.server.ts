import { fieldErrorCodes } from "@lienket/contracts"
import type { z } from "zod"

import type { Locale } from "~/i18n/locale"
import { translator } from "~/i18n/translator"

import { readPrice, readQuantity } from "../cooperative/record-sale/read-typed"

/** Quantity, unit and price of a form; what cannot be read stays the text it is, for the schema to refuse. */
export function readAmount(values: Readonly<Record<string, string>>, locale: Locale) {
  return {
    quantity: readQuantity(values.quantity ?? "", locale) ?? values.quantity,
    unit: values.unit,
    price_vnd: readMoney(values.price_vnd, locale),
  }
}

/** An amount of đồng, nothing where nothing was typed. */
export function readMoney(typed: string | undefined, locale: Locale): number | string | undefined {
  if (typed === undefined || typed.trim() === "") return undefined
  return readPrice(typed, locale) ?? typed
}

/** What a schema of the contracts found, under the names of its fields and in the reader's language. */
export function fieldFaults(error: z.ZodError, locale: Locale): Record<string, string> {
  const t = translator(locale)
  const fields: Record<string, string> = {}
  for (const { path, message } of error.issues) {
    const code = fieldErrorCodes.find((each) => each === message) ?? "invalid_data"
    fields[path.join(".")] ??= t(`common.fieldError.${code}`)
  }
  return fields
}
