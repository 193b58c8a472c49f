import type { ReportRule } from "@lienket/contracts"

/** What was typed into a form, by name. */
export type Typed = Readonly<Record<string, string>>

/** Sections that one version can add. */
export const freshSections = [0, 1] as const

const most = { fields: 60, rules: 30 } as const
export type Kind = keyof typeof most

/** How many rows one press adds, and how many a form has that begins with something. */
const step = 3

/** Numbers of the empty rows below what there is, for fields or for rules. */
export const freshRows = (kind: Kind, typed: Typed | undefined, isBlank: boolean): readonly number[] => {
  const asked = /^\d{1,2}$/.exec(typed?.[`fresh_${kind}`] ?? "")
  const count = asked === null ? step * (isBlank ? 2 : 1) : Math.min(Number(asked[0]), most[kind])
  return Array.from({ length: count }, (_, row) => row)
}

/** What was typed, with rows more of what a button asked for; null where no such button was pressed. */
export function withMoreRows({ more, ...typed }: Typed): Record<string, string> | null {
  if (more !== "fields" && more !== "rules") return null
  const count = freshRows(more, typed, false).length
  return { ...typed, [`fresh_${more}`]: String(Math.min(count + step, most[more])) }
}

/** What a rule compares: parts with a whole. */
export type RuleParts = Readonly<{ kind: ReportRule["rule"]; parts: readonly string[]; whole: string }>

export const partsOf = (rule: ReportRule): RuleParts =>
  rule.rule === "at_most"
    ? { kind: rule.rule, parts: [rule.field], whole: rule.of }
    : { kind: rule.rule, parts: rule.parts, whole: rule.total }
