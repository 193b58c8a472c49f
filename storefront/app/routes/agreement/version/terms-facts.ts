import type { KeptTerms, LinePrice } from "@lienket/contracts"
import { formatDate, formatDecimal, formatVnd } from "@lienket/vietnam"
import type { useTranslations } from "use-intl"

import { quantityText } from "~/figures/quantity-text"
import type { Locale } from "~/i18n/locale"

/** One thing that terms say, in words; what is not agreed says nothing. */
export type TermsFact = {
  /** The same in every version. */
  key: string
  label: string
  value: string
}

export type TermsInWords = {
  general: readonly TermsFact[]
  lines: readonly { id: string; title: string; facts: readonly TermsFact[] }[]
}

export type TermsWords = ReturnType<typeof useTranslations<"agreementTerms">>

/** Everything that both sides sign, in words and in the order of the paper. */
export function termsInWords(terms: KeptTerms, t: TermsWords, locale: Locale): TermsInWords {
  const day = (date: string) => formatDate(date, locale)
  const fact = (key: Field, value: string | null, prefix = ""): TermsFact[] =>
    value === null || value === "" ? [] : [{ key: prefix + key, label: t(`field.${key}`), value }]
  const person = ({ name, title }: { name: string; title: string }) => [name, title].filter(Boolean).join(", ")
  const general = [
    ...fact("linkage_form", t(`linkage.${terms.linkage_form}`)),
    ...fact("term", t("value.term", { from: day(terms.starts_on), until: day(terms.ends_on) })),
    ...fact("seller_representative", person(terms.seller_representative)),
    ...fact("buyer_representative", person(terms.buyer_representative)),
    ...fact("place", terms.place),
    ...fact("transport", terms.transport === null ? null : t(`transport.${terms.transport}`)),
    ...fact("acceptance", terms.acceptance),
    ...fact("payment_days", terms.payment_days === null ? null : t("value.days", { count: terms.payment_days })),
    ...fact("payment", terms.payment),
    ...fact("inputs_advanced", terms.inputs_advanced),
    ...fact("renewal", terms.renewal),
    ...fact("other", terms.other),
  ]
  const lines = terms.lines.map((line) => {
    const amount = (quantity: string) => quantityText(quantity, line.unit, locale)
    const steps = line.schedule.map(({ from, until, quantity }) =>
      t("value.step", { from: day(from), until: day(until), quantity: amount(quantity) }),
    )
    const about = (key: Field, value: string | null) => fact(key, value, `${line.id} `)
    return {
      id: line.id,
      title: line.title,
      facts: [
        ...about("title", line.title),
        ...about("group", t(`group.${line.group}`)),
        ...about("quality", line.quality),
        ...about("quantity", amount(line.quantity)),
        ...about(
          "tolerance_percent",
          line.tolerance_percent === 0 ? null : t("value.percent", { percent: line.tolerance_percent }),
        ),
        ...about("price", priceInWords(line.price, amountUnit(line.unit, locale), t, locale)),
        ...about(
          "pack_grams",
          line.pack_grams === null ? null : t("value.grams", { grams: formatDecimal(String(line.pack_grams), locale) }),
        ),
        ...about("product_id", line.product_id === null ? null : t("value.linked")),
        ...about("schedule", steps.length === 0 ? t("value.even") : steps.join("; ")),
      ],
    }
  })
  return { general, lines }
}

type Field = Parameters<TermsWords>[0] extends infer K ? (K extends `field.${infer F}` ? F : never) : never

/** What one of a unit is called. */
export const amountUnit = (unit: string, locale: Locale): string => quantityText("1", unit, locale).replace(/^1 /, "")

/** How the price of a line is found, with what is included. */
export function priceInWords(price: LinePrice, unit: string, t: TermsWords, locale: Locale): string {
  const { mechanism, fixed_vnd, floor_vnd, formula, reference_vnd, includes_vat } = price
  const money = (amount: number | null) => (amount === null ? "" : formatVnd(amount, locale))
  const said = {
    fixed: t("value.priceFixed", { price: money(fixed_vnd), unit }),
    market: t("mechanism.market"),
    floor_market: t("value.priceFloor", { price: money(floor_vnd), unit }),
    formula: formula ?? "",
  }
  const reference = reference_vnd === null ? [] : [t("value.reference", { price: money(reference_vnd) })]
  return [said[mechanism], ...reference, t(includes_vat ? "value.vat" : "value.noVat")].join(", ")
}
