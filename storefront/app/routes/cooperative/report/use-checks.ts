import { mustExplain, readReportValue, reportFaults, type ReportDetail, type ReportFieldView } from "@lienket/contracts"
import { useState, type FocusEvent } from "react"

/** A fault that was found while typing; a rule names the whole or says the sum. */
export type Check = Readonly<{ code: string; whole?: string; sum?: string }>

export type Checks = Readonly<{
  /** By name of the input. */
  faults: Readonly<Record<string, Check>>
  /** Keys of the figures that ask why they leapt. */
  leaps: ReadonlySet<string>
}>

/**
 * What is wrong with a report, looked at whenever a field is left, by the rules that the backend goes by too. What is
 * only missing is not held against somebody who is still typing.
 */
export function useChecks(report: ReportDetail): Readonly<{
  checks: Checks
  onBlur: (event: FocusEvent<HTMLFormElement>) => void
}> {
  const [typed, setTyped] = useState<Readonly<Record<string, string>> | null>(null)
  return {
    checks: checksOf(report, typed),
    onBlur: ({ currentTarget }) => {
      const values: Record<string, string> = {}
      for (const [name, value] of new FormData(currentTarget)) if (typeof value === "string") values[name] = value
      setTyped(values)
    },
  }
}

/** @param typed by name of the input; null before anything was typed. */
export function checksOf(report: ReportDetail, typed: Readonly<Record<string, string>> | null): Checks {
  const { fields, rules } = report
  const faults: Record<string, Check> = {}
  const values: Record<string, string> = {}
  const reasons: Record<string, string> = {}
  for (const field of fields) {
    values[field.key] = valueOf(field, typed, faults)
    reasons[field.key] = typed === null ? field.reason : (typed[`reasons.${field.key}`] ?? field.reason)
  }
  const previous = Object.fromEntries(fields.flatMap(({ key, previous: before }) => (before ? [[key, before]] : [])))
  const leaps = new Set(fields.filter((field) => mustExplain(field, values, previous)).map(({ key }) => key))
  if (typed === null) return { faults, leaps }
  for (const { field, code, values: named } of reportFaults(fields, rules, values, previous, reasons)) {
    if (code === "required" || code === "jump_unexplained") continue
    const whole = fields.find(({ key }) => key === named?.whole)?.label
    faults[field] ??= { code, ...(whole === undefined ? {} : { whole }), ...(named?.sum ? { sum: named.sum } : {}) }
  }
  return { faults, leaps }
}

function valueOf(
  field: ReportFieldView,
  typed: Readonly<Record<string, string>> | null,
  faults: Record<string, Check>,
): string {
  const name = `values.${field.key}`
  const written = typed?.[name]
  if (written === undefined) return field.value
  const reading = readReportValue(field, written)
  if (reading.ok) return reading.value
  faults[name] = { code: reading.code }
  return ""
}
