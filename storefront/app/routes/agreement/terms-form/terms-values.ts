import type { AgreementTerms } from "@lienket/contracts"
import { formatDecimal } from "@lienket/vietnam"

import type { Locale } from "~/i18n/locale"

import { readPrice, readQuantity } from "../../cooperative/record-sale/read-typed"

/** A form as it is posted: names such as `lines.0.price.fixed_vnd`, and what was typed. */
export type TermsValues = Readonly<Record<string, string>>

/** Terms as they would be typed. */
export function valuesOfTerms(terms: AgreementTerms, locale: Locale): Record<string, string> {
  const values: Record<string, string> = {
    linkage_form: terms.linkage_form,
    starts_on: terms.starts_on,
    ends_on: terms.ends_on,
    "seller_representative.name": terms.seller_representative.name,
    "seller_representative.title": terms.seller_representative.title,
    "buyer_representative.name": terms.buyer_representative.name,
    "buyer_representative.title": terms.buyer_representative.title,
    place: terms.place,
    transport: terms.transport ?? "",
    acceptance: terms.acceptance,
    payment_days: terms.payment_days === null ? "" : String(terms.payment_days),
    payment: terms.payment,
    inputs_advanced: terms.inputs_advanced,
    renewal: terms.renewal,
    other: terms.other,
  }
  const number = (value: number | null) => (value === null ? "" : formatDecimal(String(value), locale))
  for (const [index, line] of terms.lines.entries()) {
    const at = `lines.${index}`
    if (line.id !== undefined) values[`${at}.id`] = line.id
    Object.assign(values, {
      [`${at}.product_id`]: line.product_id ?? "",
      [`${at}.title`]: line.title,
      [`${at}.group`]: line.group,
      [`${at}.quality`]: line.quality,
      [`${at}.quantity`]: formatDecimal(line.quantity, locale),
      [`${at}.unit`]: line.unit,
      [`${at}.pack_grams`]: number(line.pack_grams),
      [`${at}.tolerance_percent`]: line.tolerance_percent === 0 ? "" : String(line.tolerance_percent),
      [`${at}.price.mechanism`]: line.price.mechanism,
      [`${at}.price.fixed_vnd`]: number(line.price.fixed_vnd),
      [`${at}.price.floor_vnd`]: number(line.price.floor_vnd),
      [`${at}.price.reference_vnd`]: number(line.price.reference_vnd),
      [`${at}.price.formula`]: line.price.formula ?? "",
      [`${at}.price.includes_vat`]: line.price.includes_vat ? "yes" : "no",
    })
    for (const [step, { from, until, quantity }] of line.schedule.entries()) {
      values[`${at}.schedule.${step}.from`] = from
      values[`${at}.schedule.${step}.until`] = until
      values[`${at}.schedule.${step}.quantity`] = formatDecimal(quantity, locale)
    }
  }
  return values
}

/**
 * What was typed in the shape of the contract, for its schema to check. A number that cannot be read stays the text
 * it is, so that the schema refuses it under the name of its field.
 */
export function termsOfValues(values: TermsValues, locale: Locale): unknown {
  const text = (name: string) => values[name] ?? ""
  const filled = (name: string) => (text(name).trim() === "" ? undefined : text(name))
  const amount = (name: string) => {
    const typed = filled(name)
    return typed === undefined ? null : (readPrice(typed, locale) ?? typed)
  }
  const whole = (name: string) => {
    const typed = filled(name)?.trim()
    if (typed === undefined) return undefined
    const read = readQuantity(typed, locale)
    return read === null ? typed : Number(read)
  }
  const quantity = (name: string) => {
    const typed = text(name)
    return readQuantity(typed, locale) ?? typed
  }
  const person = (name: string) => ({ name: text(`${name}.name`), title: text(`${name}.title`) })
  return {
    linkage_form: filled("linkage_form"),
    starts_on: filled("starts_on"),
    ends_on: filled("ends_on"),
    lines: Array.from({ length: countOf(values, "lines.") }, (_, index) => {
      const at = `lines.${index}`
      const mechanism = filled(`${at}.price.mechanism`)
      return {
        id: filled(`${at}.id`),
        product_id: filled(`${at}.product_id`) ?? null,
        title: filled(`${at}.title`),
        group: filled(`${at}.group`),
        quality: text(`${at}.quality`),
        quantity: quantity(`${at}.quantity`),
        unit: filled(`${at}.unit`),
        pack_grams: whole(`${at}.pack_grams`) ?? null,
        tolerance_percent: whole(`${at}.tolerance_percent`) ?? 0,
        price: {
          mechanism,
          // Boxes of the other mechanisms are out of sight: what was left in them is not meant.
          fixed_vnd: mechanism === "fixed" ? amount(`${at}.price.fixed_vnd`) : null,
          floor_vnd: mechanism === "floor_market" ? amount(`${at}.price.floor_vnd`) : null,
          formula: mechanism === "formula" ? (filled(`${at}.price.formula`) ?? null) : null,
          reference_vnd: amount(`${at}.price.reference_vnd`),
          includes_vat: text(`${at}.price.includes_vat`) !== "no",
        },
        schedule: Array.from({ length: countOf(values, `${at}.schedule.`) }, (_step, step) => ({
          from: filled(`${at}.schedule.${step}.from`),
          until: filled(`${at}.schedule.${step}.until`),
          quantity: quantity(`${at}.schedule.${step}.quantity`),
        })),
      }
    }),
    seller_representative: person("seller_representative"),
    buyer_representative: person("buyer_representative"),
    place: text("place"),
    transport: filled("transport") ?? null,
    acceptance: text("acceptance"),
    payment_days: whole("payment_days") ?? null,
    payment: text("payment"),
    inputs_advanced: text("inputs_advanced"),
    renewal: text("renewal"),
    other: text("other"),
  }
}

/** Far more than the contract takes, and few enough to be drawn again. */
const most = 100

/** How many of a row the names of a form speak of: one more than the highest number. */
export function countOf(values: TermsValues, prefix: string): number {
  const numbers = Object.keys(values).flatMap((name) => {
    const number = name.startsWith(prefix) ? /^\d{1,3}(?=\.)/.exec(name.slice(prefix.length)) : null
    return number === null ? [] : [Number(number[0])]
  })
  return Math.min(most, Math.max(-1, ...numbers) + 1)
}
