import {
  newReportTemplate,
  reporterKinds,
  type NewReportTemplate,
  type ReporterKind,
  type ReportField,
  type ReportRule,
  type ReportTemplate,
} from "@lienket/contracts"

import type { Locale } from "~/i18n/locale"

import { fieldFaults } from "../../agreement/typed-numbers.server"
import { freshFields } from "./fresh-fields"

type Reading = Readonly<{ ok: true; body: NewReportTemplate }> | Readonly<{ ok: false; fields: Record<string, string> }>

/**
 * The next version of a template, as the form leaves it: fields that are kept with what was changed of them, those that
 * were added, and the rules that still have all they compare.
 */
export function readTemplate(
  template: ReportTemplate,
  values: Readonly<Record<string, string>>,
  locale: Locale,
): Reading {
  const kept = template.definition.fields.flatMap((field): unknown[] =>
    values[`keep.${field.key}`] === undefined
      ? []
      : [
          {
            ...field,
            label_vi: values[`label_vi.${field.key}`] ?? "",
            label_en: values[`label_en.${field.key}`] ?? "",
            required: values[`required.${field.key}`] !== undefined,
            who: kindsIn(values, `who.${field.key}`),
          },
        ],
  )
  const used = new Set(template.definition.fields.map(({ key }) => key))
  const added = freshFields.flatMap((index): unknown[] => {
    const label = values[`new.${index}.label_vi`]?.trim() ?? ""
    if (label === "") return []
    const key = freeKey(used)
    used.add(key)
    return [
      {
        key,
        label_vi: label,
        label_en: values[`new.${index}.label_en`]?.trim() || label,
        section: values[`new.${index}.section`],
        kind: values[`new.${index}.kind`],
        unit: values[`new.${index}.unit`]?.trim() || undefined,
        source: "typed",
        required: values[`new.${index}.required`] !== undefined,
        who: template.reporters,
      },
    ]
  })
  const keys = new Set([...kept, ...added].map((field) => (field as ReportField).key))
  const reading = newReportTemplate.safeParse({
    code: template.code,
    title_vi: values.title_vi ?? "",
    title_en: values.title_en ?? "",
    reporters: kindsIn(values, "reporters"),
    due_days: /^\d{1,4}$/.test(values.due_days?.trim() ?? "") ? Number(values.due_days) : Number.NaN,
    valid_from: values.valid_from ?? "",
    definition: {
      sections: template.definition.sections,
      fields: [...kept, ...added],
      rules: template.definition.rules.filter((rule) => namedIn(rule).every((key) => keys.has(key))),
    },
    reason: values.reason ?? "",
  })
  return reading.success ? { ok: true, body: reading.data } : { ok: false, fields: fieldFaults(reading.error, locale) }
}

/** The kinds of organisation that are ticked under a name. */
const kindsIn = (values: Readonly<Record<string, string>>, name: string): readonly ReporterKind[] =>
  reporterKinds.filter((kind) => values[`${name}.${kind}`] !== undefined)

const namedIn = (rule: ReportRule): readonly string[] =>
  rule.rule === "at_most" ? [rule.field, rule.of] : [...rule.parts, rule.total]

/** A key that no field of the template has or had in this version. */
const freeKey = (used: ReadonlySet<string>): string => {
  let number = 1
  while (used.has(`own_${number}`)) number += 1
  return `own_${number}`
}
