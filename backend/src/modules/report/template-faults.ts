import { reporterKinds, type NewReportTemplate, type ReportField, type ReportRule } from "@lienket/contracts"
import type { Fault } from "../../http/refusal"

/** Days after its period in which a report can be due: the same day, or almost half a year later. */
const longestDueDays = 180

/**
 * Everything that keeps a template from being reported by, in the order in which it is read: nothing to fill in, keys
 * that are there twice, a field without section or without anybody who is asked, a rule that names no figure, names one
 * twice, compares money with what is none, or would never be looked at.
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
    for (const [place, code] of ruleFaults(rule, figures)) say(`definition.rules.${index}.${place}`, code)
  })
  return faults
}

/** What is wrong with a rule, and where in it. What its fields say of each other is looked at once all of them are there. */
const ruleFaults = (
  rule: ReportRule,
  fields: ReadonlyMap<string, ReportField>,
): (readonly [place: string, code: Fault["code"]])[] => {
  const named = namedIn(rule)
  const missing = named.filter(([, key]) => !isFigure(fields.get(key)))
  if (missing.length > 0) return missing.map(([place]) => [place, "invalid_choice"])
  if (rule.rule === "sum" && rule.parts.length === 0) return [["parts", "required"]]
  const twice = named.filter(([, key], index) => named.findIndex(([, each]) => each === key) < index)
  if (twice.length > 0) return twice.map(([place]) => [place, "duplicate"])
  const whole = rule.rule === "sum" ? "total" : "of"
  const compared = named.flatMap(([, key]) => fields.get(key) ?? [])
  if (new Set(compared.map(({ kind }) => kind === "vnd")).size > 1) return [[whole, "rule_compares_unlike"]]
  const isLookedAt = reporterKinds.some((kind) => compared.every(({ who }) => who.includes(kind)))
  return isLookedAt ? [] : [[whole, "rule_asks_nobody"]]
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
