import { parseVndPhrase, readNumber, fold, type VndRefusal } from "@lienket/vietnam"
import type { FieldErrorCode, RuleErrorCode } from "./error"
import type { ReportField, ReportRule } from "./report-template"

// The rules of a report, for the backend, which has the last word, and for the page, which says it while one types.

type Asked = Pick<ReportField, "key" | "kind" | "unit" | "source" | "required"> & Partial<Pick<ReportField, "figure">>

export type ReportReading =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly code: FieldErrorCode | RuleErrorCode }

/** As much as a figure may say: 15 digits stay exact everywhere, and decimals are kept to three. */
const largest = 999_999_999_999_999n
const maxText = 2_000

/**
 * What somebody typed into a field, as it is kept: whole numbers and money as digits, decimals with a point, text
 * trimmed; an empty text where nothing was said, which is not nought. "30 tỷ 255 triệu 200 nghìn đồng" is money,
 * "1.036 tổ viên" a number of a field that counts tổ viên; what can be read in two ways is refused.
 */
export const readReportValue = (field: Pick<Asked, "kind" | "unit">, written: string): ReportReading => {
  const text = written.normalize("NFC").trim()
  if (text === "") return { ok: true, value: "" }
  if (field.kind === "text") return readText(text)
  if (text.length > 100) return { ok: false, code: "too_long" }
  return field.kind === "vnd" ? readMoney(text) : readCount(text, field)
}

const readText = (text: string): ReportReading => {
  if (text.length > maxText) return { ok: false, code: "too_long" }
  return /^(?:[^<>\p{Cc}]|[\n\r\t])*$/u.test(text)
    ? { ok: true, value: text }
    : { ok: false, code: "invalid_characters" }
}

const moneyCodes: Readonly<Record<VndRefusal, FieldErrorCode>> = {
  not_a_number: "invalid_amount",
  ambiguous_number: "ambiguous_amount",
  ambiguous_unit: "ambiguous_amount",
  not_whole_vnd: "not_a_whole_number",
  negative: "too_small",
  too_large: "too_large",
}

const readMoney = (text: string): ReportReading => {
  const phrase = parseVndPhrase(text)
  if (!phrase.ok) return { ok: false, code: moneyCodes[phrase.code] }
  // An amount for one of something is no amount of the whole.
  if (phrase.per !== null) return { ok: false, code: "ambiguous_amount" }
  return within(String(phrase.amountVnd))
}

const readCount = (text: string, { kind, unit }: Pick<Asked, "kind" | "unit">): ReportReading => {
  const [, number = "", word = ""] = /^([\d.,]+)\s*(.*)$/su.exec(text) ?? []
  if (/^[-−–]\s*\d/.test(text)) return { ok: false, code: "too_small" }
  if (number === "" || (word !== "" && fold(word) !== fold(unit ?? ""))) return { ok: false, code: "not_a_number" }
  const reading = readNumber(number)
  if (!reading.ok) return reading
  const decimals = reading.value.split(".")[1] ?? ""
  if (kind === "integer" && decimals !== "") return { ok: false, code: "not_a_whole_number" }
  return decimals.length > 3 ? { ok: false, code: "too_many_decimals" } : within(reading.value)
}

const within = (value: string): ReportReading =>
  BigInt(value.split(".")[0] ?? "") > largest ? { ok: false, code: "too_large" } : { ok: true, value }

export type ReportValues = Readonly<Record<string, string>>

/** Something that hinders sending a report: the field (`values.x` or `reasons.x`), and what a message needs to know. */
export interface ReportFault {
  readonly field: string
  readonly code: FieldErrorCode | RuleErrorCode
  readonly values?: Readonly<Record<string, string>>
}

/**
 * Everything that hinders sending these values, in the order of the fields: what is required and missing, parts that
 * are more than their whole or do not sum to it, and leaps since the last report that nobody has explained.
 * @param values as `readReportValue` gives them.
 * @param previous what the report of the period before said.
 */
export const reportFaults = (
  fields: readonly Asked[],
  rules: readonly ReportRule[],
  values: ReportValues,
  previous: ReportValues,
  reasons: ReportValues,
): ReportFault[] => {
  const missing = fields
    .filter(({ key, required, source }) => required && source !== "ledger" && !isSaid(values[key]))
    .map(({ key }): ReportFault => ({ field: `values.${key}`, code: "required" }))
  const leaps = fields
    .filter((field) => mustExplain(field, values, previous) && !isSaid(reasons[field.key]))
    .map(({ key }): ReportFault => ({ field: `reasons.${key}`, code: "jump_unexplained" }))
  const order = new Map(fields.map(({ key }, index) => [key, index]))
  const place = ({ field }: ReportFault): number => order.get(field.slice(field.indexOf(".") + 1)) ?? 0
  return [...missing, ...rules.flatMap((rule) => ruleFault(rule, values) ?? []), ...leaps].sort(
    (one, other) => place(one) - place(other),
  )
}

/**
 * Whether a figure is more than three times that of the last report, or less than a third of it, and so asks why. Of
 * what the ledger fills only the total asks: its channels move with it.
 */
export const mustExplain = (
  { key, kind, source, figure }: Asked,
  values: ReportValues,
  previous: ReportValues,
): boolean => {
  if (kind === "text" || (source === "ledger" && figure !== "total")) return false
  const [now, before] = [values[key], previous[key]]
  if (!isSaid(now) || !isSaid(before)) return false
  const [one, other] = [thousandths(now), thousandths(before)]
  return other > 0n && (one > 3n * other || 3n * one < other)
}

const ruleFault = (rule: ReportRule, values: ReportValues): ReportFault | undefined => {
  const figure = (key: string): bigint | undefined => {
    const value = values[key]
    return isSaid(value) ? thousandths(value) : undefined
  }
  if (rule.rule === "at_most") {
    const [part, whole] = [figure(rule.field), figure(rule.of)]
    return part !== undefined && whole !== undefined && part > whole
      ? { field: `values.${rule.field}`, code: "more_than_whole", values: { whole: rule.of } }
      : undefined
  }
  const total = figure(rule.total)
  const parts = rule.parts.map(figure)
  if (total === undefined || parts.some((part) => part === undefined)) return undefined
  const sum = parts.reduce<bigint>((all, part) => all + (part ?? 0n), 0n)
  return sum === total
    ? undefined
    : { field: `values.${rule.total}`, code: "parts_do_not_sum", values: { sum: decimalOf(sum) } }
}

const isSaid = (value: string | undefined): value is string => value !== undefined && value.trim() !== ""

const thousandths = (decimal: string): bigint => {
  const isBelowNought = decimal.startsWith("-")
  const [whole = "0", fraction = ""] = decimal.replace("-", "").split(".")
  const size = BigInt(whole) * 1_000n + BigInt(fraction.padEnd(3, "0").slice(0, 3))
  return isBelowNought ? -size : size
}

const decimalOf = (size: bigint): string => {
  const absolute = size < 0n ? -size : size
  const fraction = String(absolute % 1_000n)
    .padStart(3, "0")
    .replace(/0+$/, "")
  return `${size < 0n ? "-" : ""}${absolute / 1_000n}${fraction === "" ? "" : `.${fraction}`}`
}
