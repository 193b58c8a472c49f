import { createHash } from "node:crypto"
import type { AgreementKind, AgreementTerms, ErrorCode, KeptTerms } from "@lienket/contracts"
import { unitOf, type UnitCode } from "@lienket/vietnam"
import Big from "big.js"

export interface TermsFault {
  readonly code: ErrorCode
  readonly field: string
  readonly values?: Readonly<Record<string, string | number>>
}

/** What the form of single fields cannot tell: whether terms hold together. Null when they do. */
export const termsFault = (terms: AgreementTerms): TermsFault | null => {
  if (terms.ends_on < terms.starts_on)
    return { code: "date_too_early", field: "terms.ends_on", values: { from: terms.starts_on } }
  const known = new Set<string>()
  for (const [index, line] of terms.lines.entries()) {
    const field = `terms.lines.${index}`
    if (line.id !== undefined && known.has(line.id)) return { code: "duplicate", field: `${field}.id` }
    if (line.id !== undefined) known.add(line.id)
    if (line.pack_grams !== null && unitOf(line.unit as UnitCode).kind !== "piece")
      return { code: "invalid_data", field: `${field}.pack_grams` }
    const fault = scheduleFault(line, terms, `${field}.schedule`)
    if (fault !== null) return fault
  }
  return null
}

const scheduleFault = (
  line: AgreementTerms["lines"][number],
  terms: AgreementTerms,
  field: string,
): TermsFault | null => {
  if (line.schedule.length === 0) return null
  let last = terms.starts_on
  for (const [index, step] of line.schedule.entries()) {
    const at = `${field}.${index}`
    if (step.until < step.from) return { code: "date_too_early", field: `${at}.until`, values: { from: step.from } }
    if (step.from < last || step.until > terms.ends_on) return { code: "schedule_out_of_term", field: `${at}.from` }
    last = step.until
  }
  const sum = line.schedule.reduce((total, { quantity }) => total.plus(quantity), Big(0))
  return sum.eq(line.quantity)
    ? null
    : { code: "schedule_does_not_sum", field, values: { sum: sum.toFixed(), quantity: line.quantity } }
}

/** What a signature is for besides the terms: it holds for no other paper and no other parties. */
export interface Signed {
  readonly agreement_id: string
  readonly version: number
  readonly kind: AgreementKind
  readonly seller: string
  readonly buyer: string
}

/** SHA-256 of a version: the same terms give the same hash whatever the order of their fields. */
export const hashOfTerms = (signed: Signed, terms: KeptTerms): string =>
  createHash("sha256")
    .update(canonical({ ...signed, terms }))
    .digest("hex")

const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`
  if (typeof value !== "object" || value === null) return JSON.stringify(value)
  const fields = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1))
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`).join(",")}}`
}
