import type { NewCallOff } from "@lienket/contracts"

import type { Locale } from "~/i18n/locale"

import { readQuantity } from "../../cooperative/record-sale/read-typed"

type Values = Readonly<Record<string, string>>
type Wish = NewCallOff["lines"][number]

/** Names of the fields of one line. */
export const quantityField = (lineId: string) => `quantity.${lineId}`
export const packField = (lineId: string) => `pack.${lineId}`

/**
 * What a posted form calls off, line by line, in the order of the form. A line left empty, or at nought, is not asked
 * for; a quantity that cannot be read stays the text it is, for the schema to refuse.
 */
export function callOffLines(values: Values, locale: Locale): Wish[] {
  return Object.keys(values).flatMap((name) => {
    if (!name.startsWith("quantity.")) return []
    const typed = (values[name] ?? "").trim()
    const quantity = readQuantity(typed, locale) ?? typed
    if (typed === "" || /^0+(\.0+)?$/.test(quantity)) return []
    const line_id = name.slice("quantity.".length)
    return [{ line_id, variant_id: values[packField(line_id)] ?? "", quantity }]
  })
}

/** Which field of the form a field of the contract is: it names lines by their place among those that were sent. */
export function formFields(lines: readonly Wish[]): Record<string, string> {
  return Object.fromEntries(
    lines.flatMap(({ line_id }, index) => [
      [`lines.${index}.quantity`, quantityField(line_id)],
      [`lines.${index}.line_id`, quantityField(line_id)],
      [`lines.${index}.variant_id`, packField(line_id)],
    ]),
  )
}
