import { ledgerFigures, reportFieldKinds, type ReportField } from "@lienket/contracts"
import { useTranslations } from "use-intl"

import { useLocale } from "~/i18n/navigation"
import { Checkbox } from "~/ui/checkbox"
import { Field } from "~/ui/field"
import { Select } from "~/ui/select"

import type { TemplateDraft } from "./draft"
import { isTicked, standsOpen, textOf, type FormState } from "./form-state"
import { KindChoice } from "./kind-choice"
import { Row } from "./row"
import { freshSections } from "./rows"

type KeptFieldProps = Readonly<{ field: ReportField; state: FormState }>

/** A field that there is: kept or left out, and what can be changed of it. */
export function KeptField({ field, state }: KeptFieldProps) {
  const t = useTranslations("allianceReports.templateForm")
  const locale = useLocale()
  const { key, source } = field
  const parts = ["keep", "label_vi", "label_en", "who"].map((part) => `${part}.${key}`)
  const line = (name: string, before: string) => ({
    name,
    defaultValue: textOf(state, name, before),
    error: state.faults[name],
    maxLength: 200,
  })
  return (
    <Row title={locale === "en" ? field.label_en : field.label_vi} open={standsOpen(state, ...parts)}>
      <Checkbox
        name={`keep.${key}`}
        label={t("keep")}
        error={state.faults[`keep.${key}`]}
        defaultChecked={isTicked(state, `keep.${key}`, true)}
      />
      <Field {...line(`label_vi.${key}`, field.label_vi)} label={t("labelVi")} />
      <Field {...line(`label_en.${key}`, field.label_en)} label={t("labelEn")} lang="en" />
      {source === "ledger" ? null : (
        <Checkbox
          name={`required.${key}`}
          label={t("required")}
          defaultChecked={isTicked(state, `required.${key}`, field.required)}
        />
      )}
      <KindChoice name={`who.${key}`} legend={t("who")} before={field.who} state={state} />
    </Row>
  )
}

type FreshFieldProps = Readonly<{ row: number; draft: TemplateDraft; state: FormState; isFirst: boolean }>

/** A field that can be added. */
export function FreshField({ row, draft, state, isFirst }: FreshFieldProps) {
  const t = useTranslations("allianceReports.templateForm")
  const form = useTranslations("common.form")
  const locale = useLocale()
  const at = (part: string) => {
    const name = `new.${row}.${part}`
    return { name, defaultValue: textOf(state, name), error: state.faults[name] }
  }
  const ticked = (part: string) => ({
    name: `new.${row}.${part}`,
    defaultChecked: isTicked(state, `new.${row}.${part}`),
  })
  const title = textOf(state, `new.${row}.label_vi`)
  const number = t("freshField", { number: row + 1 })
  return (
    <Row
      title={title === "" ? number : `${number}: ${title}`}
      open={standsOpen(state, `new.${row}`) || title !== "" || (isFirst && state.typed === undefined)}
    >
      <Field {...at("label_vi")} label={t("labelVi")} maxLength={200} hint={t("freshHint")} />
      <Field {...at("label_en")} label={t("labelEn")} maxLength={200} optional={form("optional")} lang="en" />
      <Select
        {...at("section")}
        label={t("section")}
        choices={[
          ...draft.definition.sections.map((section) => ({
            value: section.key,
            label: locale === "en" ? section.title_en : section.title_vi,
          })),
          ...freshSections.map((each) => ({ value: `new.${each}`, label: t("freshSection", { number: each + 1 }) })),
        ]}
      />
      <Select
        {...at("source")}
        label={t("source")}
        choices={[
          { value: "typed", label: t("sources.typed") },
          { value: "carried", label: t("sources.carried") },
          ...ledgerFigures.map((figure) => ({ value: `ledger.${figure}`, label: t(`ledger.${figure}`) })),
        ]}
      />
      <Select
        {...at("kind")}
        label={t("kind")}
        hint={t("kindHint")}
        choices={reportFieldKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
      />
      <Field {...at("unit")} label={t("unit")} maxLength={30} optional={form("optional")} />
      <Checkbox {...ticked("required")} label={t("required")} />
      <Checkbox {...ticked("average_only")} label={t("averageOnly")} />
      <KindChoice name={`new.${row}.who`} legend={t("whoFresh")} before={[]} state={state} />
    </Row>
  )
}
