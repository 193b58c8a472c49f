import { registerFigures, type RegisterFigure } from "@lienket/contracts"
import { parseReportPeriod } from "@lienket/vietnam"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import type { Report } from "../../modules/report/reports"
import type { RegisterUnitRow } from "../../modules/registry/units"
import { record, reportsOf } from "../reports/report-act"
import { readFigures, type Figures } from "./read-figures"
import { registryOf, type RegistryAct } from "./registry-act"

type Unit = Pick<RegisterUnitRow, "id" | "kind" | "organization_id">

/** Under which key of a report a figure stands; the register and the shipped templates have the others by one name. */
const keyOf = (name: RegisterFigure, kind: Unit["kind"]): string => {
  if (name === "members_total" && kind === "group") return "group_members"
  if (name === "workers_members" && kind === "group") return "workers_group"
  if (name === "capital_total" && kind === "group") return "capital_group"
  return name === "revenue" ? "revenue_total" : name
}

/** Reports whose fields say what a unit is; that of a half-year says no revenue of a year. */
const codes = ["cooperative_year", "cooperative_half_year"]

/**
 * Takes the figures of a report that was accepted over into the register, where its organisation has an entry: nobody
 * types a number that was reported. A submission is taken once, another one stands beside it.
 */
export const takeFromReport = async (
  transaction: Knex.Transaction,
  act: RegistryAct,
  report: Pick<Report, "id" | "organization_id" | "code" | "period" | "submission_count">,
): Promise<void> => {
  const unit = await registryOf(act).findUnitOf(transaction, act.caller.organization.id, report.organization_id)
  if (unit !== null) await takeInto(transaction, act, unit, report)
}

/** The same for all that an organisation has reported, when its unit is tied to it. */
export const takeAcceptedReports = async (
  transaction: Knex.Transaction,
  act: RegistryAct,
  unit: Unit,
): Promise<void> => {
  if (unit.organization_id === null) return
  const reports = await reportsOf(act).reportsOfOrganization(transaction, unit.organization_id)
  for (const report of reports)
    if (report.state === "accepted" && report.alliance_id === act.caller.organization.id)
      await takeInto(transaction, act, unit, report)
}

const takeInto = async (
  transaction: Knex.Transaction,
  act: RegistryAct,
  unit: Unit,
  report: Pick<Report, "id" | "organization_id" | "code" | "period" | "submission_count">,
): Promise<void> => {
  const period = parseReportPeriod(report.period)
  const number = report.submission_count
  if (!codes.includes(report.code) || period === undefined) return
  if (await registryOf(act).hasReportFigures(transaction, unit.id, report.id, number)) return
  const values = await reportsOf(act).lastValuesOf(transaction, report)
  const figures = figuresIn(values ?? {}, unit.kind, period.until)
  if (Object.keys(figures).length === 0) return
  const source = `${report.code} ${report.period}`
  await registryOf(act).insertFigures(transaction, [
    {
      id: generateEntityId("", "regf"),
      unit_id: unit.id,
      as_of: period.until,
      figures,
      origin: "report",
      source,
      report_id: report.id,
      report_number: number,
      recorded_by_id: act.caller.member.id,
      recorded_by: act.caller.member.name,
      recorded_at: act.at,
    },
  ])
  const data = { as_of: period.until, ...figures, reason: source }
  await record(transaction, act, "register_figure.taken", { type: "register_unit", id: unit.id }, data)
}

/**
 * What of a report the register can hold. A template of the alliance's own may ask otherwise: what is no whole number
 * there, or does not fit the rest, is left out rather than kept half-right.
 */
const figuresIn = (values: Readonly<Record<string, string>>, kind: Unit["kind"], asOf: string): Figures => {
  const said: Partial<Record<RegisterFigure, string>> = {}
  for (const name of registerFigures) {
    const value = values[keyOf(name, kind)]
    const isWholeYear = name !== "revenue" || asOf.endsWith("-12-31")
    if (value !== undefined && /^\d{1,15}$/.test(value) && isWholeYear) said[name] = value
  }
  const { figures, faults } = readFigures(kind, asOf, said)
  const wrong = new Set(faults.map(({ field }) => field))
  return Object.fromEntries(Object.entries(figures).filter(([name]) => !wrong.has(`figures.${name}`)))
}
