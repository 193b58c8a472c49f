import type {
  ConsolidatedField,
  MissingUnit,
  ReportConsolidation,
  reportConsolidations,
  ReporterKind,
  ReportField,
  RouteQuery,
} from "@lienket/contracts"
import {
  addMonthsToDate,
  businessDate,
  parseReportPeriod,
  reportPeriodsEnding,
  reportPeriodYearBefore,
  type ReportPeriod,
} from "@lienket/vietnam"
import { findCommune, findProvince } from "@lienket/vietnam/units"
import Big from "big.js"
import { Refusal } from "../../../http/refusal"
import { channelLabel, groupLabel } from "../../../modules/sales/labels"
import { templateFor, type Template } from "../../../modules/report/templates"
import type { MemberCaller } from "../../../policy/caller"
import { reportsOf } from "../../../workflows/reports/report-act"
import { periodView, type Asking } from "../view-report"
import { aggregateReports, missingUnits, type Aggregate, type MissingRow, type Share, type Wanted } from "./aggregate"
import { reportText } from "./report-text"
import { consolidationWords } from "./words"

type Query = RouteQuery<typeof reportConsolidations.get>

/** How far back a period can be chosen from the list; an address may name an older one. */
const monthsBack = 36
/** By how many places an average is told; it is rounded half up. */
const averagePlaces = 2

/**
 * All reports of the caller's province on one period together, and the same period of the year before. Everything is
 * read in one transaction, so that its sums agree.
 * @param listed how many of the units that did not report are named; null: all of them.
 * @throws Refusal `not_found` for a report that the alliance does not ask for on that period; `period_not_begun`.
 */
export const consolidate = async (
  asking: Asking,
  caller: MemberCaller,
  query: Query,
  listed: number | null,
): Promise<ReportConsolidation> => {
  const { db, now, locale, container } = asking
  const alliance = caller.organization
  const templates = await reportsOf({ container }).templatesFor(db, alliance.id)
  const today = businessDate(now)
  const { template, period, periods } = chosen(templates, query, today)
  const before = reportPeriodYearBefore(period)
  if (before === undefined) throw new Refusal("not_found", { field: "period" })
  const kinds = query.kind === undefined ? template.reporters : [query.kind]
  const wanted: Wanted = {
    province: alliance.province_code,
    alliance: alliance.id,
    code: template.code,
    period,
    kinds,
    isEverybody: query.kind === undefined,
  }
  const figures = template.definition.fields
    .filter(isFigure)
    .filter(({ who }) => who.some((kind) => kinds.includes(kind)))
  const keys = figures.map(({ key }) => key)
  const read = await db.transaction(
    async (transaction) => {
      await transaction.raw(`set local work_mem = '64MB'`)
      return {
        current: await aggregateReports(transaction, wanted, keys),
        previous: await aggregateReports(transaction, { ...wanted, period: before }, keys),
        missing: await missingUnits(transaction, wanted, listed),
      }
    },
    { isolationLevel: "repeatable read", readOnly: true },
  )
  const { current, previous } = read
  const counted = sumOf(current.units, ({ counted: count }) => count)
  const asked = sumOf(current.units, ({ asked: count }) => count)
  const previousCounted = sumOf(previous.units, ({ counted: count }) => count)
  const sections = template.definition.sections.filter(({ key }) => figures.some(({ section }) => section === key))
  const consolidation: Omit<ReportConsolidation, "parts"> = {
    code: template.code,
    title: template[`title_${locale}`],
    period: periodView(period, locale),
    previous_period: periodView(before, locale),
    kind: query.kind ?? null,
    province: { code: alliance.province_code, name: findProvince(alliance.province_code)?.name ?? "" },
    templates: titlesOf(templates, today, locale),
    periods: periods.map((each) => periodView(each, locale)),
    is_demo: current.units.some(({ is_demo }) => is_demo),
    units: {
      asked,
      counted,
      by_kind: kinds.map((kind) => {
        const unit = current.units.find((each) => each.kind === kind)
        return { kind, asked: unit?.asked ?? 0, counted: unit?.counted ?? 0 }
      }),
      previous_counted: previousCounted,
    },
    sections: sections.map((section) => ({ key: section.key, title: section[`title_${locale}`] })),
    fields: figures.map((field) => fieldOf(field, kinds, current, previous, locale)),
    sales: {
      total_vnd: counted === 0 ? null : current.total_vnd,
      average_vnd: counted === 0 ? null : Number(average(String(current.total_vnd), counted, 0)),
      previous_vnd: previousCounted === 0 ? null : previous.total_vnd,
      by_channel: partsOf(current.by_channel, previous.by_channel, previousCounted, (key) => channelLabel(key, locale)),
      by_group: partsOf(current.by_group, previous.by_group, previousCounted, (key) => groupLabel(key, locale)),
      by_buyer: partsOf(
        current.by_buyer,
        previous.by_buyer,
        previousCounted,
        (key) => consolidationWords[locale].buyer[key],
      ),
      by_commune: partsOf(current.by_commune, previous.by_commune, previousCounted, (key) =>
        key === null ? consolidationWords[locale].unknownCommune : (findCommune(key)?.name ?? key),
      ),
    },
    agreements: { ...current.agreements, previous: previous.agreements },
    missing: { count: asked - counted, items: read.missing.map((row) => missingUnit(row, locale)) },
    as_of: now.toISOString(),
  }
  return { ...consolidation, parts: reportText(consolidation, template, alliance.name) }
}

type FigureField = ReportField & { readonly kind: ConsolidatedField["kind"] }

const isFigure = (field: ReportField): field is FigureField => field.kind !== "text"

const fieldOf = (
  field: FigureField,
  kinds: readonly ReporterKind[],
  current: Aggregate,
  previous: Aggregate,
  locale: "vi" | "en",
): ConsolidatedField => {
  const { key, section, kind, unit, source, who } = field
  const isAsked = (each: ReporterKind) => who.includes(each)
  const earlier = figureOf(field, previous, null)
  return {
    key,
    label: field[`label_${locale}`],
    section,
    kind,
    ...(unit === undefined ? {} : { unit }),
    is_state: source === "carried",
    asked: sumOf(
      current.units.filter((each) => isAsked(each.kind)),
      ({ counted }) => counted,
    ),
    ...figureOf(field, current, null),
    by_kind: kinds.filter(isAsked).map((each) => ({ kind: each, ...figureOf(field, current, each) })),
    previous: earlier.over === 0 ? null : earlier,
  }
}

const figureOf = (
  { key, average_only }: ReportField,
  { said }: Aggregate,
  kind: ReporterKind | null,
): Pick<ConsolidatedField, "total" | "average" | "over"> => {
  const found = said.find((each) => each.key === key && each.kind === kind)
  if (found === undefined) return { total: null, average: null, over: 0 }
  return {
    total: average_only === true ? null : found.total,
    average: average(found.total, found.over, averagePlaces),
    over: found.over,
  }
}

const average = (total: string, over: number, places: number): string =>
  Big(total).div(over).round(places, Big.roundHalfUp).toFixed()

/** Every part of this period and of the year before, the largest of this period first. */
const partsOf = <K extends string | null>(
  current: readonly Share<K>[],
  previous: readonly Share<K>[],
  previousCounted: number,
  label: (key: K) => string,
): { key: K; label: string; value_vnd: number; units: number; previous_vnd: number | null }[] => {
  const before = new Map(previous.map(({ key, value_vnd }) => [key, value_vnd]))
  const known = new Set(current.map(({ key }) => key))
  const gone = previous.filter(({ key }) => !known.has(key)).map(({ key }) => ({ key, value_vnd: 0, units: 0 }))
  return [...current, ...gone].map((share) => ({
    ...share,
    label: label(share.key),
    previous_vnd: previousCounted === 0 ? null : (before.get(share.key) ?? 0),
  }))
}

const missingUnit = (
  { id, name, name_en, kind, commune_code, state }: MissingRow,
  locale: "vi" | "en",
): MissingUnit => {
  const commune = commune_code === null ? null : findCommune(commune_code)
  return {
    id,
    name: (locale === "en" ? name_en : null) ?? name,
    kind,
    commune: commune === null ? null : { code: commune.code, name: commune.name },
    state,
  }
}

const sumOf = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((sum, item) => sum + of(item), 0)

/** The template of a wish and its period; without a wish the half-year report of the last period that is over. */
const chosen = (
  templates: readonly Template[],
  query: Query,
  today: string,
): { readonly template: Template; readonly period: ReportPeriod; readonly periods: readonly ReportPeriod[] } => {
  const code = query.code ?? "cooperative_half_year"
  const kind = templates.find((template) => template.code === code)?.period_kind
  if (kind === undefined) throw new Refusal("not_found", { field: "code" })
  const periods = periodsOver(templates, code, kind, today).toReversed()
  const period = query.period === undefined ? periods[0] : parseReportPeriod(query.period)
  const template = period && templateFor(templates, code, period)
  if (period === undefined || template === undefined) throw new Refusal("not_found", { field: "period" })
  if (period.from > today) throw new Refusal("period_not_begun", { field: "period" })
  if (query.kind !== undefined && !template.reporters.includes(query.kind))
    throw new Refusal("not_found", { field: "kind" })
  return { template, period, periods }
}

const periodsOver = (
  templates: readonly Template[],
  code: string,
  kind: ReportPeriod["kind"],
  today: string,
): ReportPeriod[] =>
  reportPeriodsEnding(kind, { since: addMonthsToDate(today, -monthsBack), before: today }).filter(
    (period) => templateFor(templates, code, period) !== undefined,
  )

/** Those that a period was reported by: of a template that is new there is nothing to put together. */
const titlesOf = (
  templates: readonly Template[],
  today: string,
  locale: "vi" | "en",
): { code: string; title: string }[] => [
  ...new Map(
    templates
      .filter(({ code, period_kind }) => periodsOver(templates, code, period_kind, today).length > 0)
      .toReversed()
      .map((template) => [template.code, { code: template.code, title: template[`title_${locale}`] }]),
  ).values(),
]
