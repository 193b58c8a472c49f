import { useEffect, type ReactNode } from "react"
import { useTranslations } from "use-intl"

import { useLocale } from "~/i18n/navigation"
import { Button } from "~/ui/button"
import { Field, LongField } from "~/ui/field"
import { FieldError, fieldId } from "~/ui/field-frame"

import type { TemplateDraft } from "./draft"
import { FreshField, KeptField } from "./field-rows"
import { textOf, type FormState } from "./form-state"
import { KindChoice } from "./kind-choice"
import { RuleRows } from "./rule-rows"
import { freshRows } from "./rows"
import { SectionRows } from "./section-rows"

type TemplateFieldsProps = Readonly<{
  draft: TemplateDraft
  state: FormState
  today: string
  /** What is asked of a template that nothing is known of yet: its code, its period. */
  first?: ReactNode
  fromHint: string
  reasonLabel: string
}>

/** Everything that is asked of a template. Each part works as a posted form. */
export function TemplateFields({ draft, state, today, first, fromHint, reasonLabel }: TemplateFieldsProps) {
  const t = useTranslations("allianceReports.templateForm")
  const templates = useTranslations("allianceReports.templates")
  const form = useTranslations("common.form")
  const { fields } = draft.definition
  const fresh = freshRows("fields", state.typed, fields.length === 0)
  const field = (name: string, label: string, before: string) => ({
    name,
    label,
    defaultValue: textOf(state, name, before),
    error: state.faults[name],
  })
  useEffect(() => {
    if (state.added !== undefined) document.getElementById(fieldId(state.added))?.focus()
  }, [state.added])
  return (
    <>
      <Field {...field("title_vi", t("titleVi"), draft.title_vi)} maxLength={200} required />
      <Field
        {...field("title_en", t("titleEn"), draft.title_en)}
        maxLength={200}
        optional={form("optional")}
        lang="en"
      />
      {first}
      <KindChoice name="reporters" legend={templates("reporters")} before={draft.reporters} state={state} />
      <Field
        {...field("due_days", t("due"), String(draft.due_days))}
        hint={t("dueHint")}
        inputMode="numeric"
        maxLength={4}
        required
      />
      <Field {...field("valid_from", t("from"), today)} hint={fromHint} type="date" min={today} required />
      <LongField {...field("reason", reasonLabel, "")} rows={2} maxLength={500} required />
      <Part title={t("sections")} text={t("sectionsText")}>
        <SectionRows draft={draft} state={state} />
      </Part>
      <Part title={t("fields")} text={fields.length === 0 ? t("fieldsText") : undefined} name="fields" state={state}>
        {fields.map((each) => (
          <KeptField key={each.key} field={each} state={state} />
        ))}
        {fresh.map((row) => (
          <FreshField key={row} row={row} draft={draft} state={state} isFirst={fields.length === 0 && row === 0} />
        ))}
        <input type="hidden" name="fresh_fields" value={fresh.length} />
        <Button look="secondary" icon="plus" name="more" value="fields" className="justify-self-start max-sm:w-full">
          {t("moreFields")}
        </Button>
      </Part>
      <Part title={t("rules")} text={t("rulesText")}>
        <RuleRows draft={draft} state={state} />
        <Button look="secondary" icon="plus" name="more" value="rules" className="justify-self-start max-sm:w-full">
          {t("moreRules")}
        </Button>
      </Part>
    </>
  )
}

type PartProps = Readonly<{ title: string; text?: string; name?: string; state?: FormState; children: ReactNode }>

function Part({ title, text, name, state, children }: PartProps) {
  const error = name === undefined ? undefined : state?.faults[name]
  return (
    <section className="grid gap-3" id={name === undefined ? undefined : fieldId(name)}>
      <h2 className="text-lg">{title}</h2>
      {text === undefined ? null : <p className="text-ink-soft">{text}</p>}
      {name === undefined || error === undefined ? null : <FieldError name={name} error={error} />}
      {children}
    </section>
  )
}

/** What the summary of a refused form calls each thing that is wrong. */
export function usePlaceLabels(draft: TemplateDraft, state: FormState, reasonLabel: string): Record<string, string> {
  const t = useTranslations("allianceReports.templateForm")
  const templates = useTranslations("allianceReports.templates")
  const locale = useLocale()
  const single: Readonly<Record<string, string>> = {
    title_vi: t("titleVi"),
    title_en: t("titleEn"),
    code: t("code"),
    period_kind: t("period"),
    reporters: templates("reporters"),
    due_days: t("due"),
    valid_from: t("from"),
    reason: reasonLabel,
    fields: t("fields"),
    sections: t("sections"),
  }
  const labelOf = (name: string): string => {
    const [, part = "", key = ""] = /^([a-z_]+)\.([a-z0-9_]+)/.exec(name) ?? []
    if (part === "new") return t("freshField", { number: Number(key) + 1 })
    if (part === "new_section") return t("freshSection", { number: Number(key) + 1 })
    if (part === "rule") return t("rule", { number: Number(key) + 1 })
    const { fields, sections } = draft.definition
    if (part.startsWith("section_")) {
      const section = sections.find((each) => each.key === key)
      return section?.[`title_${locale}`] ?? t("sections")
    }
    return fields.find((each) => each.key === key)?.[`label_${locale}`] ?? single[name] ?? ""
  }
  return Object.fromEntries(Object.keys(state.faults).map((name) => [name, single[name] ?? labelOf(name)]))
}
