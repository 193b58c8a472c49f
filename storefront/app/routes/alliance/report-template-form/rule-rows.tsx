import type { ReportField, ReportRule } from "@lienket/contracts"
import { useTranslations } from "use-intl"

import { useLocale } from "~/i18n/navigation"
import { Checkbox } from "~/ui/checkbox"
import { FieldError, fieldId } from "~/ui/field-frame"
import { Select, type Choice } from "~/ui/select"

import type { TemplateDraft } from "./draft"
import { isTicked, standsOpen, textOf, type FormState } from "./form-state"
import { Row } from "./row"
import { freshRows, partsOf } from "./rows"

/** A rule in the words of its fields: “Thành viên nữ” is at most “Tổng số thành viên”. */
export function RuleWords({ rule, fields }: Readonly<{ rule: ReportRule; fields: readonly ReportField[] }>) {
  const t = useTranslations("allianceReports.templateForm.ruleWords")
  const locale = useLocale()
  const labelOf = (key: string) => {
    const field = fields.find((each) => each.key === key)
    return `“${(locale === "en" ? field?.label_en : field?.label_vi) ?? key}”`
  }
  const { kind, parts, whole } = partsOf(rule)
  return t(kind, { parts: parts.map(labelOf).join(" + "), whole: labelOf(whole) })
}

type RuleRowsProps = Readonly<{ draft: TemplateDraft; state: FormState }>

/** What fields must say of each other: the rules that there are, and room for more. */
export function RuleRows({ draft, state }: RuleRowsProps) {
  const t = useTranslations("allianceReports.templateForm")
  const locale = useLocale()
  const { fields, rules } = draft.definition
  const isBlank = fields.length === 0
  const figures: Choice[] = [
    ...fields
      .filter(({ kind }) => kind !== "text")
      .map((field) => ({ value: field.key, label: locale === "en" ? field.label_en : field.label_vi })),
    ...freshRows("fields", state.typed, isBlank).map((row) => {
      const title = textOf(state, `new.${row}.label_vi`)
      const number = t("freshField", { number: row + 1 })
      return { value: `new.${row}`, label: title === "" ? number : `${number}: ${title}` }
    }),
  ]
  const fresh = freshRows("rules", state.typed, isBlank)
  return (
    <>
      {rules.map((rule, row) => (
        <RuleRow key={`kept ${row}`} row={row} rule={rule} draft={draft} figures={figures} state={state} />
      ))}
      {fresh.map((row) => (
        <RuleRow
          key={`fresh ${row}`}
          row={rules.length + row}
          rule={undefined}
          draft={draft}
          figures={figures}
          state={state}
        />
      ))}
      <input type="hidden" name="fresh_rules" value={fresh.length} />
    </>
  )
}

type RuleRowProps = Readonly<{
  row: number
  rule: ReportRule | undefined
  draft: TemplateDraft
  figures: readonly Choice[]
  state: FormState
}>

function RuleRow({ row, rule, draft, figures, state }: RuleRowProps) {
  const t = useTranslations("allianceReports.templateForm")
  const before = rule === undefined ? undefined : partsOf(rule)
  const at = (part: string, kept = "") => {
    const name = `rule.${row}.${part}`
    return { name, defaultValue: textOf(state, name, kept), error: state.faults[name] }
  }
  const parts = `rule.${row}.parts`
  const error = state.faults[parts]
  const number = t("rule", { number: row + 1 })
  const isTyped = rule === undefined && textOf(state, `rule.${row}.kind`) !== ""
  return (
    <Row
      title={
        rule === undefined ? (
          t("freshRule", { number: row + 1 })
        ) : (
          <span>
            {number}: <RuleWords rule={rule} fields={draft.definition.fields} />
          </span>
        )
      }
      open={standsOpen(state, `rule.${row}`) || isTyped}
    >
      <Select
        {...at("kind", before?.kind)}
        label={t("ruleKind")}
        blank={rule === undefined ? t("ruleNone") : t("ruleDropped")}
        choices={(["at_most", "sum"] as const).map((kind) => ({ value: kind, label: t(`ruleKinds.${kind}`) }))}
      />
      <fieldset id={fieldId(parts)} aria-describedby={error === undefined ? undefined : `${fieldId(parts)}-error`}>
        <legend className="font-semibold">{t("ruleParts")}</legend>
        {figures.map(({ value, label }) => (
          <Checkbox
            key={value}
            name={`rule.${row}.part.${value}`}
            label={label}
            defaultChecked={isTicked(state, `rule.${row}.part.${value}`, before?.parts.includes(value))}
          />
        ))}
        {error === undefined ? null : <FieldError name={parts} error={error} />}
      </fieldset>
      <Select {...at("whole", before?.whole)} label={t("ruleWhole")} blank={t("ruleWholeNone")} choices={figures} />
    </Row>
  )
}
