import { useState, type MouseEvent, type ReactNode } from "react"
import { useNavigation } from "react-router"
import { useTranslations } from "use-intl"

import type { Refusal } from "~/forms/refusal"
import { Form } from "~/i18n/navigation"
import { Button } from "~/ui/button"
import { ErrorSummary } from "~/ui/error-summary"
import { Field, LongField } from "~/ui/field"
import { LiveRegion } from "~/ui/live-region"
import { Select } from "~/ui/select"

import { linkageForms } from "../choices"
import { editRows, readEdit, writeEdit, type RowEdit } from "./edit-rows"
import type { FieldFactsOf } from "./field-facts"
import { LineFields, type ProductChoice } from "./line-fields"
import { countOf, type TermsValues } from "./terms-values"

type TermsFormProps = {
  /** Changes whenever the server answers with other values. */
  given: TermsValues
  refusal: Refusal | undefined
  formKey: string
  products: readonly ProductChoice[]
  submit: string
  /** Asked before the terms, with names of their own. */
  before?: (facts: FieldFactsOf) => ReactNode
  after?: (facts: FieldFactsOf) => ReactNode
  labels?: Readonly<Record<string, string>>
}

type Rows = { of: TermsValues; values: TermsValues; turn: number; said: string }

/**
 * The terms of an agreement, one question below the other. Rows are added and taken away in the browser; without
 * JavaScript the same buttons post the form, and it comes back with a row more or less.
 */
export function TermsForm({ given, refusal, formKey, products, submit, before, after, labels = {} }: TermsFormProps) {
  const t = useTranslations("agreementTerms")
  const common = useTranslations("agreement")
  const sending = useNavigation().formMethod === "POST"
  const [rows, setRows] = useState<Rows>()
  const isEdited = rows?.of === given
  const values = isEdited ? rows.values : given
  // After rows have moved, what was said of one no longer stands beside it.
  const errors = isEdited ? {} : (refusal?.fields ?? {})
  const facts: FieldFactsOf = (name) => ({ name, defaultValue: values[name] ?? "", error: errors[name] })
  const lineCount = countOf(values, "lines.")

  const sayEdit = (edit: RowEdit) => {
    if (edit.act === "add_line") return t("form.lineAdded", { number: lineCount + 1 })
    return t(
      edit.act === "remove_line" ? "form.lineRemoved" : edit.act === "add_step" ? "form.stepAdded" : "form.stepRemoved",
    )
  }
  const onEdit = (event: MouseEvent<HTMLButtonElement>) => {
    const edit = readEdit(event.currentTarget.value)
    const form = event.currentTarget.form
    if (edit === null || form === null) return
    event.preventDefault()
    const typed: Record<string, string> = {}
    for (const [name, value] of new FormData(form)) if (typeof value === "string") typed[name] = value
    setRows({ of: given, values: editRows(typed, edit), turn: (rows?.turn ?? 0) + 1, said: sayEdit(edit) })
  }

  const optional = t("form.optional")
  return (
    <Form method="post" noValidate className="mt-5">
      {/* Enter in a field presses the first button of a form: it must be the one that saves. */}
      <button type="submit" hidden />
      <input type="hidden" name="key" value={formKey} />
      <ErrorSummary refusal={isEdited ? undefined : refusal} labels={{ ...useTermsLabels(lineCount), ...labels }} />
      <LiveRegion>{isEdited ? rows.said : ""}</LiveRegion>
      <div key={isEdited ? rows.turn : "given"} className="grid gap-8">
        {before?.(facts)}
        <Group title={t("form.general")}>
          <Select
            {...facts("linkage_form")}
            label={t("field.linkage_form")}
            choices={linkageForms.map((form) => ({ value: form, label: `${form}. ${t(`linkage.${form}`)}` }))}
          />
          <div className="grid gap-5 sm:grid-cols-2">
            <Field {...facts("starts_on")} type="date" label={t("field.starts_on")} required />
            <Field {...facts("ends_on")} type="date" label={t("field.ends_on")} required />
          </div>
        </Group>
        {Array.from({ length: lineCount }, (_, index) => (
          <LineFields
            key={index}
            index={index}
            facts={facts}
            values={values}
            products={products}
            onEdit={onEdit}
            isOnly={lineCount === 1}
            scheduleError={errors[`lines.${index}.schedule`]}
          />
        ))}
        <Button
          name="edit"
          value={writeEdit({ act: "add_line" })}
          look="secondary"
          icon="plus"
          onClick={onEdit}
          className="justify-self-start max-sm:w-full"
        >
          {t("form.addLine")}
        </Button>
        <Group title={t("form.delivery")}>
          <Field {...facts("place")} label={t("field.place")} optional={optional} maxLength={500} />
          <Select
            {...facts("transport")}
            label={t("field.transport")}
            blank={t("form.transportBlank")}
            choices={(["seller", "buyer", "shared"] as const).map((each) => ({
              value: each,
              label: t(`transport.${each}`),
            }))}
          />
          <LongField
            {...facts("acceptance")}
            label={t("field.acceptance")}
            optional={optional}
            rows={2}
            maxLength={500}
          />
          <Field
            {...facts("payment_days")}
            label={t("field.payment_days")}
            optional={optional}
            inputMode="numeric"
            maxLength={3}
            autoComplete="off"
          />
          <LongField {...facts("payment")} label={t("field.payment")} optional={optional} rows={2} maxLength={500} />
        </Group>
        <Group title={t("form.parties")}>
          {(["seller", "buyer"] as const).map((side) => (
            <fieldset key={side} className="grid gap-5 sm:grid-cols-2">
              <legend className="mb-2 font-semibold">{t(`field.${side}_representative`)}</legend>
              <Field
                {...facts(`${side}_representative.name`)}
                label={t("field.name")}
                optional={optional}
                maxLength={150}
              />
              <Field
                {...facts(`${side}_representative.title`)}
                label={t("field.position")}
                optional={optional}
                maxLength={150}
              />
            </fieldset>
          ))}
        </Group>
        <Group title={t("form.rest")}>
          {(["inputs_advanced", "renewal", "other"] as const).map((name) => (
            <LongField
              key={name}
              {...facts(name)}
              label={t(`field.${name}`)}
              optional={optional}
              rows={2}
              maxLength={500}
            />
          ))}
        </Group>
        {after?.(facts)}
      </div>
      <Button wide className="mt-8" aria-disabled={sending || undefined}>
        {sending ? common("sending") : submit}
      </Button>
    </Form>
  )
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="min-w-0 rounded-lg border border-clay bg-sheet p-4 md:p-6">
      <legend className="px-1 text-lg">{title}</legend>
      <div className="grid gap-5">{children}</div>
    </fieldset>
  )
}

/** Names of the fields as their labels say them, for the summary above the form. */
function useTermsLabels(lineCount: number): Record<string, string> {
  const t = useTranslations("agreementTerms")
  const labels: Record<string, string> = {
    starts_on: t("field.starts_on"),
    ends_on: t("field.ends_on"),
    payment_days: t("field.payment_days"),
  }
  for (let index = 0; index < lineCount; index += 1) {
    const line = t("form.line", { number: index + 1 })
    for (const name of ["title", "group", "quantity", "unit", "pack_grams", "tolerance_percent", "schedule"] as const)
      labels[`lines.${index}.${name}`] = `${line}, ${t(`field.${name}`)}`
    for (const name of ["mechanism", "fixed_vnd", "floor_vnd", "reference_vnd", "formula"] as const)
      labels[`lines.${index}.price.${name}`] = `${line}, ${t(`field.${name}`)}`
  }
  return labels
}
