import type { NewReportTemplate, ReportField, ReportRule } from "@lienket/contracts"
import type { Fault } from "../../http/refusal"

/** Days after its period in which a report can be due: the same day, or almost half a year later. */
const longestDueDays = 180

/**
 * Everything that keeps a template from being reported by, in the order in which it is read: nothing to fill in, keys
 * that are there twice, a field without section or without anybody who is asked, a rule that names no figure.
 */
export const templateFaults = ({
  reporters,
  due_days,
  definition: { sections, fields, rules },
}: Pick<NewReportTemplate, "reporters" | "due_days" | "definition">): Fault[] => {
  const faults: Fault[] = []
  const say = (field: string, code: Fault["code"]) => faults.push({ field, code })
  if (reporters.length === 0) say("reporters", "required")
  if (due_days < 0) say("due_days", "too_small")
  if (due_days > longestDueDays) say("due_days", "too_large")
  repeated(sections).forEach((index) => say(`definition.sections.${index}.key`, "duplicate"))
  if (fields.length === 0) say("definition.fields", "required")
  repeated(fields).forEach((index) => say(`definition.fields.${index}.key`, "duplicate"))
  const known = new Set(sections.map(({ key }) => key))
  fields.forEach((field, index) => {
    const at = `definition.fields.${index}`
    if (!known.has(field.section)) say(`${at}.section`, "invalid_choice")
    if (field.who.length === 0) say(`${at}.who`, "required")
    if (field.source === "ledger" && field.figure === undefined) say(`${at}.figure`, "required")
    if (field.source !== "ledger" && field.figure !== undefined) say(`${at}.figure`, "unknown_field")
    if (field.source === "ledger" && field.kind !== "vnd") say(`${at}.kind`, "invalid_choice")
  })
  const figures = new Map(fields.map((field) => [field.key, field]))
  rules.forEach((rule, index) => {
    for (const [place, key] of namedIn(rule))
      if (!isFigure(figures.get(key))) say(`definition.rules.${index}.${place}`, "invalid_choice")
    if (rule.rule === "sum" && rule.parts.length === 0) say(`definition.rules.${index}.parts`, "required")
  })
  return faults
}

const repeated = (keyed: readonly { readonly key: string }[]): number[] =>
  keyed.flatMap(({ key }, index) => (keyed.findIndex((each) => each.key === key) < index ? [index] : []))

const namedIn = (rule: ReportRule): [place: string, key: string][] =>
  rule.rule === "at_most"
    ? [
        ["field", rule.field],
        ["of", rule.of],
      ]
    : [...rule.parts.map((key, index): [string, string] => [`parts.${index}`, key]), ["total", rule.total]]

const isFigure = (field: ReportField | undefined): boolean => field !== undefined && field.kind !== "text"
