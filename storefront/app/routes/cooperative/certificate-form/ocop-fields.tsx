import type { TrustDetail } from "@lienket/contracts"
import { useTranslations } from "use-intl"

import type { Refusal } from "~/forms/refusal"
import { Field } from "~/ui/field"
import { Select, type Choice } from "~/ui/select"

type OcopFieldsProps = {
  record: TrustDetail | null
  products: readonly Choice[]
  today: string
  refusal: Refusal | undefined
}

/** What stands on an OCOP certificate, in the order in which it is printed. */
export function OcopFields({ record, products, today, refusal }: OcopFieldsProps) {
  const t = useTranslations("trustRecords.form")
  const tRecords = useTranslations("trustRecords")
  const values: Record<string, string | undefined> = { ...valuesOf(record), ...refusal?.values }
  const facts = (name: string) => ({ name, defaultValue: values[name], error: refusal?.fields[name] })
  return (
    <>
      <Select {...facts("product_id")} label={t("product_id")} blank={t("productBlank")} choices={products} required />
      <Field {...facts("number")} label={t("number")} maxLength={60} autoComplete="off" required />
      <Field {...facts("decision_number")} label={t("decision_number")} maxLength={60} autoComplete="off" required />
      <Field {...facts("decided_on")} type="date" label={t("decided_on")} max={today} required />
      <Field {...facts("authority")} label={t("authority")} hint={t("authorityHint")} maxLength={200} required />
      <Select
        {...facts("authority_level")}
        label={t("authority_level")}
        choices={(["province", "ministry", "district"] as const).map((level) => ({
          value: level,
          label: tRecords(`detail.levelOf.${level}`),
        }))}
      />
      <Field
        {...facts("score")}
        label={t("score")}
        optional={t("optional")}
        hint={t("scoreHint")}
        inputMode="decimal"
        maxLength={6}
      />
      <Select
        {...facts("stars")}
        label={t("stars")}
        blank={t("starsByScore")}
        choices={[5, 4, 3, 2, 1].map((count) => ({ value: String(count), label: tRecords("stars", { count }) }))}
      />
      <Field {...facts("valid_from")} type="date" label={t("valid_from")} required />
      <Field
        {...facts("valid_until")}
        type="date"
        label={t("valid_until")}
        optional={t("optional")}
        hint={t("until36")}
      />
    </>
  )
}

const valuesOf = (record: TrustDetail | null): Record<string, string> =>
  record === null || record.ocop === null
    ? {}
    : {
        product_id: record.products[0]?.id ?? "",
        number: record.number,
        decision_number: record.ocop.decision_number,
        decided_on: record.ocop.decided_on,
        authority: record.holder,
        authority_level: record.ocop.authority_level,
        score: record.ocop.score === null ? "" : String(record.ocop.score),
        stars: String(record.ocop.band_stars),
        valid_from: record.valid_from,
        valid_until: record.valid_until ?? "",
      }
