import {
  mustExplain,
  readReportValue,
  reporterKinds,
  type ReporterKind,
  type ReportField,
  type ReportRule,
  type OrganizationKind,
} from "@lienket/contracts"
import { businessDate, parseReportPeriod, previousReportPeriod, type ReportPeriod } from "@lienket/vietnam"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { Database } from "../../database/database"
import { Refusal, type Fault } from "../../http/refusal"
import { ORGANIZATION_MODULE } from "../../modules/organization"
import type { OrganizationModuleService } from "../../modules/organization/service"
import { templateFor, type Template } from "../../modules/report/templates"
import { reportsOf } from "./report-act"

type Said = Readonly<Record<string, string>>

/** What an organisation is asked for a period. */
export interface Form {
  readonly allianceId: string
  readonly template: Template
  readonly period: ReportPeriod
  /** Those that its kind is asked. */
  readonly fields: readonly ReportField[]
  /** Those that compare such fields only. */
  readonly rules: readonly ReportRule[]
}

export interface Reporter {
  readonly id: string
  readonly kind: OrganizationKind
  readonly province_code: string
}

/**
 * The form of a report for an organisation.
 * @throws Refusal `alliance_missing` in a province without one; `not_found` where its alliance does not ask for such a
 *   report, or not from organisations of that kind; `period_not_begun`.
 */
export const formOf = async (
  container: MedusaContainer,
  db: Database,
  reporter: Reporter,
  { code, period: periodCode }: { readonly code: string; readonly period: string },
  at: Date,
): Promise<Form> => {
  const alliance = await container
    .resolve<OrganizationModuleService>(ORGANIZATION_MODULE)
    .allianceOf(db, reporter.province_code)
  if (alliance === null) throw new Refusal("alliance_missing")
  const templates = await reportsOf({ container }).templatesFor(db, alliance.id)
  const period = parseReportPeriod(periodCode)
  if (!templates.some((template) => template.code === code)) throw new Refusal("not_found", { field: "code" })
  const template = period && templateFor(templates, code, period)
  if (period === undefined || template === undefined) throw new Refusal("not_found", { field: "period" })
  const kind = reporterKindOf(reporter.kind)
  if (!template.reporters.includes(kind)) throw new Refusal("not_found", { field: "code" })
  if (businessDate(at) < period.from) throw new Refusal("period_not_begun", { field: "period" })
  return { allianceId: alliance.id, template, period, ...askedOf(template, kind) }
}

/** @throws Error for an organisation that is none of those that report. */
export const reporterKindOf = (kind: OrganizationKind): ReporterKind => {
  const reporter = reporterKinds.find((each) => each === kind)
  if (reporter === undefined) throw new Error(`organisations of kind ${kind} do not report`)
  return reporter
}

/** What a template asks organisations of a kind. */
export const askedOf = (
  { definition }: Pick<Template, "definition">,
  kind: ReporterKind,
): Pick<Form, "fields" | "rules"> => {
  const fields = definition.fields.filter(({ who }) => who.includes(kind))
  const keys = new Set(fields.map(({ key }) => key))
  const rules = definition.rules.filter((rule) =>
    (rule.rule === "at_most" ? [rule.field, rule.of] : [...rule.parts, rule.total]).every((key) => keys.has(key)),
  )
  return { fields, rules }
}

/** What the organisation's last report on the period before said; nothing where it sent none. */
export const previousValues = async (
  container: MedusaContainer,
  db: Database,
  organizationId: string,
  { template, period }: Pick<Form, "template" | "period">,
): Promise<Said> => {
  const before = previousReportPeriod(period)
  if (before === undefined) return {}
  const key = { organization_id: organizationId, code: template.code, period: before.code }
  return (await reportsOf({ container }).lastValuesOf(db, key)) ?? {}
}

/** What was typed, read. */
export interface Typed {
  readonly values: Said
  readonly comments: Said
  readonly reasons: Said
}

/**
 * Reads what was typed into a form; what is left empty is left out.
 * @throws Refusal `report_has_faults` with everything that cannot be read, stands in no field of the form, or is typed
 *   where the ledger fills in.
 */
export const readTyped = (fields: readonly ReportField[], typed: Typed): Typed => {
  const faults: Fault[] = []
  const words = { kind: "text" } as const
  const read = (part: keyof Typed, kindOf: (field: ReportField) => Pick<ReportField, "kind" | "unit">): Said =>
    Object.fromEntries(
      Object.entries(typed[part]).flatMap(([key, written]) => {
        const place = `${part}.${key}`
        const field = fields.find((each) => each.key === key)
        if (field === undefined) {
          faults.push({ field: place, code: "unknown_field" })
          return []
        }
        if (part === "values" && field.source === "ledger") {
          faults.push({ field: place, code: "filled_from_ledger" })
          return []
        }
        const reading = readReportValue(kindOf(field), written)
        if (!reading.ok) faults.push({ field: place, code: reading.code })
        return reading.ok && reading.value !== "" ? [[key, reading.value]] : []
      }),
    )
  const said = {
    values: read("values", (field) => field),
    comments: read("comments", () => words),
    reasons: read("reasons", () => words),
  }
  if (faults.length > 0) throw refusalOf(faults)
  return said
}

export const refusalOf = (faults: readonly Fault[]): Refusal =>
  new Refusal("report_has_faults", { faults, values: { count: faults.length } })

/** Reasons for what needs none any more are not sent along. */
export const neededReasons = (fields: readonly ReportField[], values: Said, previous: Said, reasons: Said): Said =>
  Object.fromEntries(
    fields
      .filter((field) => mustExplain(field, values, previous))
      .flatMap(({ key }) => (reasons[key] === undefined ? [] : [[key, reasons[key]]])),
  )
