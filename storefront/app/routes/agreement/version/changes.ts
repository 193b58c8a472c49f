import type { TermsFact, TermsInWords } from "./terms-facts"

/** One difference between two versions; null where a side says nothing. */
export type TermsChange = {
  key: string
  label: string
  /** The goods it is about; null for what holds for all of them. */
  line: string | null
  before: string | null
  after: string | null
}

/** What a version changes of the one before, field by field; a line that is new or gone is one change each field. */
export function changesBetween(before: TermsInWords, after: TermsInWords): TermsChange[] {
  const lineIds = [...new Set([...before.lines, ...after.lines].map(({ id }) => id))]
  const lineOf = (terms: TermsInWords, id: string) => terms.lines.find((line) => line.id === id)
  return [
    ...compare(before.general, after.general, null),
    ...lineIds.flatMap((id) => {
      const [was, is] = [lineOf(before, id), lineOf(after, id)]
      return compare(was?.facts ?? [], is?.facts ?? [], (is ?? was)?.title ?? null)
    }),
  ]
}

function compare(before: readonly TermsFact[], after: readonly TermsFact[], line: string | null): TermsChange[] {
  const keys = [...new Set([...before, ...after].map(({ key }) => key))]
  return keys.flatMap((key) => {
    const was = before.find((fact) => fact.key === key)
    const is = after.find((fact) => fact.key === key)
    if (was?.value === is?.value) return []
    return [{ key, label: (is ?? was)?.label ?? key, line, before: was?.value ?? null, after: is?.value ?? null }]
  })
}
