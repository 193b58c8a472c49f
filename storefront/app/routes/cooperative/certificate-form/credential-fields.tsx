import type { TrustDetail, TrustFamily } from "@lienket/contracts"
import { useTranslations } from "use-intl"

import type { Refusal } from "~/forms/refusal"
import { Checkbox } from "~/ui/checkbox"
import { Field, LongField } from "~/ui/field"
import { Select, type Choice } from "~/ui/select"

type CredentialFieldsProps = {
  family: Exclude<TrustFamily, "ocop">
  record: TrustDetail | null
  products: readonly Choice[]
  communes: readonly Choice[]
  today: string
  refusal: Refusal | undefined
}

const kinds = {
  quality: ["vietgap", "globalgap", "organic", "haccp", "iso_22000", "food_safety", "other_quality"],
  intellectual_property: [
    "trademark",
    "collective_mark",
    "certification_mark",
    "geographical_indication",
    "industrial_design",
    "patent",
  ],
} as const

/** What stands on a quality certificate, with a planting-area code, or on the paper of a right. */
export function CredentialFields(props: CredentialFieldsProps) {
  const { family, record, products, communes, today, refusal } = props
  const t = useTranslations("trustRecords.form")
  const tRecords = useTranslations("trustRecords")
  const tKind = useTranslations("trace.kind")
  const values: Record<string, string | undefined> = { ...valuesOf(record), ...refusal?.values }
  const facts = (name: string) => ({ name, defaultValue: values[name], error: refusal?.fields[name] })
  const covered = new Set(record?.products.map(({ id }) => id))
  return (
    <>
      {family === "planting_area" ? null : (
        <>
          <Select
            {...facts("kind")}
            label={t("kind")}
            choices={kinds[family].map((kind) => ({ value: kind, label: tKind(kind) }))}
          />
          <Field
            {...facts("name")}
            label={t("name")}
            optional={family === "quality" ? t("optional") : undefined}
            hint={t(`nameHint.${family}`)}
            maxLength={120}
          />
        </>
      )}
      <Field
        {...facts("number")}
        label={t(family === "planting_area" ? "areaNumber" : "number")}
        maxLength={family === "planting_area" ? 30 : 60}
        autoComplete="off"
        autoCapitalize={family === "planting_area" ? "characters" : undefined}
        required
      />
      <Field {...facts("holder")} label={t(`holder.${family}`)} maxLength={200} required />
      {family === "planting_area" ? (
        <>
          <Field {...facts("crop")} label={t("crop")} maxLength={100} required />
          <Field
            {...facts("area_ha")}
            label={t("area_ha")}
            optional={t("optional")}
            hint={t("areaHint")}
            inputMode="decimal"
          />
          <Field
            {...facts("market")}
            label={t("market")}
            optional={t("optional")}
            hint={t("marketHint")}
            maxLength={100}
          />
          <Select
            {...facts("commune_code")}
            label={t("communeLabel")}
            optional={t("optional")}
            blank={t("communeBlank")}
            choices={communes}
          />
          <Select
            {...facts("area_status")}
            label={t("area_status")}
            choices={(["active", "suspended", "withdrawn"] as const).map((status) => ({
              value: status,
              label: tRecords(`detail.areaStatusOf.${status}`),
            }))}
          />
        </>
      ) : (
        <LongField
          {...facts("scope")}
          label={t("scope")}
          optional={t("optional")}
          hint={t("scopeHint")}
          rows={2}
          maxLength={500}
        />
      )}
      <Field
        {...facts("valid_from")}
        type="date"
        label={t(family === "planting_area" ? "issuedOn" : "valid_from")}
        max={today}
        required
      />
      <Field
        {...facts("valid_until")}
        type="date"
        label={t("valid_until")}
        optional={t("optional")}
        hint={t("untilHint")}
      />
      {products.length === 0 ? null : (
        <fieldset>
          <legend className="font-semibold">{t("product_ids")}</legend>
          <p className="text-sm text-ink-soft">{t("productsHint")}</p>
          {products.map(({ value, label }) => (
            <Checkbox key={value} name="product_ids" value={value} label={label} defaultChecked={covered.has(value)} />
          ))}
        </fieldset>
      )}
    </>
  )
}

const valuesOf = (record: TrustDetail | null): Record<string, string> =>
  record === null
    ? {}
    : {
        kind: record.kind,
        name: record.name ?? "",
        number: record.number,
        holder: record.holder,
        scope: record.scope,
        crop: record.area?.crop ?? "",
        area_ha: record.area?.area_ha ?? "",
        market: record.area?.market ?? "",
        commune_code: record.area?.commune?.code ?? "",
        area_status: record.area?.status ?? "",
        valid_from: record.valid_from,
        valid_until: record.valid_until ?? "",
      }
