import {
  fieldErrorCodes,
  firstReportTemplate,
  ledgerFigures,
  newReportTemplate,
  reporterKinds,
  type FieldErrorCode,
  type FirstReportTemplate,
  type NewReportTemplate,
  type ReporterKind,
  type ReportField,
  type ReportRule,
} from "@lienket/contracts"
import { slugify } from "@lienket/vietnam"
import type { z } from "zod"

import type { Locale } from "~/i18n/locale"
import { translator } from "~/i18n/translator"

import type { TemplateDraft } from "./draft"
import { firstHalf } from "./period-choice"
import { freshRows, freshSections, partsOf, type RuleParts, type Typed } from "./rows"

export type Reading<T> = Readonly<{ placeOf: (path: string) => string }> &
  (Readonly<{ ok: true; body: T }> | Readonly<{ ok: false; fields: Record<string, string> }>)

/**
 * The next version of a template, as the form leaves it: fields that are kept with what was changed of them, those that
 * were added, and the rules. `placeOf` gives the name in the form of what the contract calls otherwise.
 * @param taken keys of the fields that other versions have or had.
 */
export function readVersion(
  draft: TemplateDraft,
  { code, taken }: { readonly code: string; readonly taken: readonly string[] },
  typed: Typed,
  locale: Locale,
): Reading<NewReportTemplate> {
  const read = readDraft(draft, typed, taken)
  return judged(newReportTemplate, { ...read.body, code, version: Number(typed.version) }, read, locale)
}

/** The first version of a template. Where no code was typed, one is made of its name. */
export function readFirst(draft: TemplateDraft, typed: Typed, locale: Locale): Reading<FirstReportTemplate> {
  const read = readDraft(draft, typed, [])
  const isFirstHalf = typed.period_kind === firstHalf
  const body = {
    ...read.body,
    code: typed.code?.trim() || codeOf(typed.title_vi ?? ""),
    period_kind: isFirstHalf ? "half_year" : typed.period_kind,
    is_first_half_only: isFirstHalf,
  }
  return judged(firstReportTemplate, body, read, locale)
}

const codeOf = (title: string): string => {
  const words = slugify(title).replaceAll("-", "_")
  return (/^[a-z]/.test(words) ? words : `mau_${words}`).slice(0, 40).replace(/_+$/, "")
}

interface Read {
  readonly body: object
  readonly placeOf: (path: string) => string
  /** What the form itself refuses. */
  readonly faults: ReadonlyMap<string, FieldErrorCode>
}

function judged<S extends z.ZodType>(
  schema: S,
  body: object,
  { placeOf, faults }: Read,
  locale: Locale,
): Reading<z.output<S>> {
  const parsed = schema.safeParse(body)
  const found = new Map<string, string>(faults)
  for (const { path, message } of parsed.success ? [] : parsed.error.issues) {
    const place = placeOf(path.join("."))
    if (!found.has(place)) found.set(place, message)
  }
  if (parsed.success && found.size === 0) return { ok: true, body: parsed.data, placeOf }
  const t = translator(locale)
  const words = (message: string) =>
    t(`common.fieldError.${fieldErrorCodes.find((code) => code === message) ?? "invalid_data"}`)
  return {
    ok: false,
    placeOf,
    fields: Object.fromEntries([...found].map(([place, message]) => [place, words(message)])),
  }
}

function readDraft(draft: TemplateDraft, typed: Typed, taken: readonly string[]): Read {
  const reporters = kindsIn(typed, "reporters")
  const fields = readFields(draft, typed, reporters, taken)
  const sections = readSections(draft, typed).filter(({ key }) => fields.some(({ field }) => field.section === key))
  const { rules, faults } = readRules(draft, typed, fields)
  const days = typed.due_days?.trim() ?? ""
  const isWhole = /^-?\d{1,4}$/.test(days)
  if (!isWhole) faults.set("due_days", days === "" ? "required" : "not_a_whole_number")
  const body = {
    title_vi: typed.title_vi ?? "",
    title_en: typed.title_en?.trim() || (typed.title_vi ?? ""),
    reporters,
    due_days: isWhole ? Number(days) : 0,
    valid_from: typed.valid_from ?? "",
    definition: {
      sections: sections.map(({ place: _place, ...section }) => section),
      fields: fields.map(({ field }) => field),
      rules: rules.map(({ rule }) => rule),
    },
    reason: typed.reason ?? "",
  }
  const placeOf = (path: string): string => {
    const [, list, index, part = ""] = /^definition\.(sections|fields|rules)(?:\.(\d+)\.?(.*))?$/.exec(path) ?? []
    if (list === undefined) return path
    if (index === undefined) return list
    if (list === "sections") return sections[Number(index)]?.place(part) ?? list
    if (list === "fields") return fields[Number(index)]?.place(part) ?? list
    const isWhole = part === "of" || part === "total"
    return `rule.${rules[Number(index)]?.row}.${isWhole ? "whole" : "parts"}`
  }
  return { body, placeOf, faults }
}

const readSections = (draft: TemplateDraft, typed: Typed) => {
  const kept = draft.definition.sections.map(({ key }) => ({
    key,
    title_vi: typed[`section_vi.${key}`] ?? "",
    title_en: typed[`section_en.${key}`]?.trim() || (typed[`section_vi.${key}`] ?? ""),
    place: (part: string) => `section_${part === "title_en" ? "en" : "vi"}.${key}`,
  }))
  const freshKeys = freshSectionKeys(draft)
  const added = freshSections.map((row) => ({
    key: freshKeys[row] ?? "",
    title_vi: typed[`new_section.${row}.vi`] ?? "",
    title_en: typed[`new_section.${row}.en`]?.trim() || (typed[`new_section.${row}.vi`] ?? ""),
    place: (part: string) => `new_section.${row}.${part === "title_en" ? "en" : "vi"}`,
  }))
  return [...kept, ...added]
}

/** Keys for the sections that are added, which no section has. */
const freshSectionKeys = ({ definition: { sections } }: TemplateDraft): readonly string[] => {
  const used = new Set(sections.map(({ key }) => key))
  return Array.from({ length: used.size + freshSections.length }, (_, number) => `part_${number + 1}`).filter(
    (key) => !used.has(key),
  )
}

interface ReadField {
  /** How the form names it: by its key, or `new.0` where it has none yet. */
  readonly name: string
  readonly field: ReportField
  readonly place: (part: string) => string
}

/** Whether they are fields at all is for the contract to say. */
const readFields = (
  draft: TemplateDraft,
  typed: Typed,
  reporters: readonly ReporterKind[],
  taken: readonly string[],
): ReadField[] => {
  const { fields } = draft.definition
  const kept = fields.flatMap((field): ReadField[] => {
    const { key } = field
    if (typed[`keep.${key}`] === undefined) return []
    const change = {
      label_vi: typed[`label_vi.${key}`] ?? "",
      label_en: typed[`label_en.${key}`]?.trim() || (typed[`label_vi.${key}`] ?? ""),
      required: typed[`required.${key}`] !== undefined,
      who: kindsIn(typed, `who.${key}`),
    }
    const place = (part: string) => `${part in change ? part : "keep"}.${key}`
    return [{ name: key, field: { ...field, ...change }, place }]
  })
  const used = new Set([...taken, ...fields.map(({ key }) => key)])
  const sectionKeys = freshSectionKeys(draft)
  const added = freshRows("fields", typed, fields.length === 0).flatMap((row): ReadField[] => {
    const at = (part: string) => typed[`new.${row}.${part}`]?.trim() ?? ""
    if (at("label_vi") === "") return []
    const key = freeKey(used)
    used.add(key)
    const figure = ledgerFigures.find((each) => at("source") === `ledger.${each}`)
    const who = kindsIn(typed, `new.${row}.who`)
    const [, fresh] = /^new\.(\d)$/.exec(at("section")) ?? []
    const field = {
      key,
      label_vi: at("label_vi"),
      label_en: at("label_en") || at("label_vi"),
      section: fresh === undefined ? at("section") : (sectionKeys[Number(fresh)] ?? ""),
      // The ledger is kept in money.
      kind: figure === undefined ? at("kind") : "vnd",
      unit: at("unit") || undefined,
      source: figure === undefined ? at("source") || "typed" : "ledger",
      figure,
      required: figure === undefined && at("required") !== "",
      average_only: at("average_only") === "" ? undefined : true,
      who: who.length === 0 ? reporters : who,
    }
    const place = (part: string) => `new.${row}.${part === "figure" ? "source" : part}`
    return [{ name: `new.${row}`, field: field as ReportField, place }]
  })
  return [...kept, ...added]
}

interface ReadRules {
  /** The rules, each with the row of the form that it comes from. */
  readonly rules: readonly { readonly row: number; readonly rule: ReportRule }[]
  readonly faults: Map<string, FieldErrorCode>
}

/**
 * The rules: one row says one sum, or of several parts that none is more than the whole. A rule that was left as it was
 * goes with the fields that it compares; one that was typed or changed must name fields that stay.
 */
const readRules = ({ definition }: TemplateDraft, typed: Typed, fields: readonly ReadField[]): ReadRules => {
  const keys = new Map(fields.map(({ name, field }) => [name, field.key]))
  const faults = new Map<string, FieldErrorCode>()
  const names = [
    ...definition.fields.map(({ key }) => key),
    ...freshRows("fields", typed, definition.fields.length === 0).map((row) => `new.${row}`),
  ]
  const count = definition.rules.length + freshRows("rules", typed, definition.fields.length === 0).length
  const rules = Array.from({ length: count }, (_, row) => row).flatMap((row) => {
    const before = definition.rules[row]
    const kind = typed[`rule.${row}.kind`] ?? ""
    const parts = names.filter((name) => typed[`rule.${row}.part.${name}`] !== undefined)
    const whole = typed[`rule.${row}.whole`] ?? ""
    const say = (place: string, code: FieldErrorCode): [] => {
      faults.set(`rule.${row}.${place}`, code)
      return []
    }
    if (kind === "") return before === undefined && (parts.length > 0 || whole !== "") ? say("kind", "required") : []
    if (kind !== "at_most" && kind !== "sum") return say("kind", "invalid_choice")
    if (parts.length === 0) return say("parts", "required")
    if (whole === "") return say("whole", "required")
    const gone = [...parts, whole].filter((name) => !keys.has(name))
    if (gone.length > 0 && before !== undefined && isSame(partsOf(before), { kind, parts, whole })) return []
    if (gone.length > 0) return say(gone.includes(whole) ? "whole" : "parts", "invalid_choice")
    const keyOf = (name: string) => keys.get(name) ?? ""
    const written: ReportRule[] =
      kind === "sum"
        ? [{ rule: "sum", parts: parts.map(keyOf), total: keyOf(whole) }]
        : parts.map((part) => ({ rule: "at_most", field: keyOf(part), of: keyOf(whole) }))
    return written.map((rule) => ({ row, rule }))
  })
  return { rules, faults }
}

const isSame = (one: RuleParts, other: RuleParts): boolean =>
  one.kind === other.kind &&
  one.whole === other.whole &&
  one.parts.length === other.parts.length &&
  one.parts.every((part) => other.parts.includes(part))

/** The kinds of organisation that are ticked under a name. */
const kindsIn = (typed: Typed, name: string): ReporterKind[] =>
  reporterKinds.filter((kind) => typed[`${name}.${kind}`] !== undefined)

/** A key that no field of the template has or had: what was reported under it would be offered as this field's. */
const freeKey = (used: ReadonlySet<string>): string => {
  let number = 1
  while (used.has(`own_${number}`)) number += 1
  return `own_${number}`
}
