import { unitOf, units } from "@lienket/vietnam"
import type { MouseEvent } from "react"
import { useTranslations } from "use-intl"

import { useLocale } from "~/i18n/navigation"
import { Button } from "~/ui/button"
import { Field, LongField } from "~/ui/field"
import { FieldError, fieldId } from "~/ui/field-frame"
import { Select } from "~/ui/select"

import { groups, mechanisms } from "../choices"
import { writeEdit } from "./edit-rows"
import type { FieldFactsOf } from "./field-facts"
import { countOf, type TermsValues } from "./terms-values"

export type ProductChoice = { id: string; title: string }

type LineFieldsProps = {
  index: number
  facts: FieldFactsOf
  values: TermsValues
  products: readonly ProductChoice[]
  onEdit: (event: MouseEvent<HTMLButtonElement>) => void
  isOnly: boolean
  scheduleError: string | undefined
}

/** Goods of an agreement: what, how much, for how much, when. */
export function LineFields({ index, facts, values, products, onEdit, isOnly, scheduleError }: LineFieldsProps) {
  const t = useTranslations("agreementTerms")
  const locale = useLocale()
  const at = `lines.${index}`
  const optional = t("form.optional")
  const detailNames = ["quality", "pack_grams", "tolerance_percent", "product_id", "price.reference_vnd"]
  const hasDetails = detailNames.some((name) => values[`${at}.${name}`] || facts(`${at}.${name}`).error)
  return (
    <fieldset className="min-w-0 rounded-lg border border-clay bg-sheet p-4 md:p-6">
      <legend className="px-1 text-lg">{t("form.line", { number: index + 1 })}</legend>
      <div className="grid gap-5">
        {values[`${at}.id`] === undefined ? null : <input type="hidden" name={`${at}.id`} value={values[`${at}.id`]} />}
        <Field {...facts(`${at}.title`)} label={t("field.title")} required maxLength={200} />
        <Select
          {...facts(`${at}.group`)}
          label={t("field.group")}
          blank={t("form.groupBlank")}
          choices={groups.map((group) => ({ value: group, label: t(`group.${group}`) }))}
          required
        />
        <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)] gap-3">
          <Field
            {...facts(`${at}.quantity`)}
            label={t("field.quantity")}
            hint={t("form.quantityHint")}
            inputMode="decimal"
            autoComplete="off"
            required
          />
          <Select
            {...facts(`${at}.unit`)}
            label={t("field.unit")}
            choices={units.map(({ code }) => ({ value: code, label: locale === "en" ? unitOf(code).en[0] : code }))}
          />
        </div>
        <PriceFields at={at} facts={facts} />
        <Schedule index={index} facts={facts} values={values} onEdit={onEdit} error={scheduleError} />
        <details open={hasDetails}>
          <summary className="inline-flex min-h-11 items-center font-semibold text-leaf">{t("form.details")}</summary>
          <div className="mt-2 grid gap-5">
            <LongField
              {...facts(`${at}.quality`)}
              label={t("field.quality")}
              optional={optional}
              rows={2}
              maxLength={500}
            />
            <Field
              {...facts(`${at}.tolerance_percent`)}
              label={t("field.tolerance_percent")}
              hint={t("form.toleranceHint")}
              optional={optional}
              inputMode="numeric"
              maxLength={2}
              autoComplete="off"
            />
            <Field
              {...facts(`${at}.pack_grams`)}
              label={t("field.pack_grams")}
              hint={t("form.packHint")}
              optional={optional}
              inputMode="numeric"
              autoComplete="off"
            />
            <Field
              {...facts(`${at}.price.reference_vnd`)}
              label={t("field.reference_vnd")}
              hint={t("form.priceHint")}
              optional={optional}
              autoComplete="off"
            />
            {products.length === 0 ? (
              <input type="hidden" name={`${at}.product_id`} value={values[`${at}.product_id`] ?? ""} />
            ) : (
              <Select
                {...facts(`${at}.product_id`)}
                label={t("field.product_id")}
                hint={t("form.productHint")}
                blank={t("form.productBlank")}
                choices={products.map(({ id, title }) => ({ value: id, label: title }))}
              />
            )}
          </div>
        </details>
        {isOnly ? null : (
          <Button
            name="edit"
            value={writeEdit({ act: "remove_line", line: index })}
            look="quiet"
            icon="trash-2"
            onClick={onEdit}
            className="-ml-5 justify-self-start"
          >
            {t("form.removeLine", { number: index + 1 })}
          </Button>
        )}
      </div>
    </fieldset>
  )
}

/** Only what the chosen mechanism needs is asked for; the style sheet hides the rest, so that it works without scripts. */
function PriceFields({ at, facts }: { at: string; facts: FieldFactsOf }) {
  const t = useTranslations("agreementTerms")
  return (
    <div className="group grid gap-5">
      <Select
        {...facts(`${at}.price.mechanism`)}
        label={t("field.mechanism")}
        choices={mechanisms.map((each) => ({ value: each, label: t(`mechanism.${each}`) }))}
      />
      <Field
        {...facts(`${at}.price.fixed_vnd`)}
        label={t("field.fixed_vnd")}
        hint={t("form.priceHint")}
        autoComplete="off"
        className="hidden group-has-[option[value=fixed]:checked]:block"
      />
      <Field
        {...facts(`${at}.price.floor_vnd`)}
        label={t("field.floor_vnd")}
        hint={t("form.priceHint")}
        autoComplete="off"
        className="hidden group-has-[option[value=floor\_market]:checked]:block"
      />
      <LongField
        {...facts(`${at}.price.formula`)}
        label={t("field.formula")}
        rows={2}
        maxLength={500}
        className="hidden group-has-[option[value=formula]:checked]:block"
      />
      <Select
        {...facts(`${at}.price.includes_vat`)}
        label={t("field.includes_vat")}
        choices={(["yes", "no"] as const).map((each) => ({ value: each, label: t(`value.${each}`) }))}
      />
    </div>
  )
}

type ScheduleProps = Pick<LineFieldsProps, "index" | "facts" | "values" | "onEdit"> & { error: string | undefined }

function Schedule({ index, facts, values, onEdit, error }: ScheduleProps) {
  const t = useTranslations("agreementTerms")
  const name = `lines.${index}.schedule`
  const count = countOf(values, `${name}.`)
  return (
    <fieldset
      id={fieldId(name)}
      tabIndex={-1}
      aria-describedby={error ? `${fieldId(name)}-error` : undefined}
      className="min-w-0"
    >
      <legend className="font-semibold">{t("field.schedule")}</legend>
      <p className="text-sm text-ink-soft">{t("form.scheduleHint")}</p>
      {error ? <FieldError name={name} error={error} /> : null}
      {Array.from({ length: count }, (_, step) => (
        <fieldset key={step} className="mt-3 rounded-md border border-clay p-3">
          <legend className="px-1 text-sm">{t("field.step", { number: step + 1 })}</legend>
          <div className="grid gap-3 sm:grid-cols-3">
            <Field {...facts(`${name}.${step}.from`)} type="date" label={t("field.from")} />
            <Field {...facts(`${name}.${step}.until`)} type="date" label={t("field.until")} />
            <Field
              {...facts(`${name}.${step}.quantity`)}
              label={t("field.stepQuantity")}
              inputMode="decimal"
              autoComplete="off"
            />
          </div>
          <Button
            name="edit"
            value={writeEdit({ act: "remove_step", line: index, step })}
            look="quiet"
            icon="trash-2"
            onClick={onEdit}
            className="mt-1 -ml-5"
          >
            {t("form.removeStep", { number: step + 1 })}
          </Button>
        </fieldset>
      ))}
      <Button
        name="edit"
        value={writeEdit({ act: "add_step", line: index })}
        look="quiet"
        icon="plus"
        onClick={onEdit}
        className="-ml-5"
      >
        {t("form.addStep")}
      </Button>
    </fieldset>
  )
}
