import type { TargetIndicator } from "@lienket/contracts"
import { businessDate, parseReportPeriod } from "@lienket/vietnam"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { Database } from "../../database/database"
import type { KnownUnit } from "../../modules/registry/units"
import { SALES_MODULE } from "../../modules/sales"
import type { SalesModuleService } from "../../modules/sales/service"
import type { MemberCaller } from "../../policy/caller"
import { registryOf } from "../../workflows/registry/registry-act"
import { isStoppedOn } from "../registry/view-units"

interface Asking {
  readonly container: MedusaContainer
  readonly db: Database
  readonly caller: MemberCaller
  readonly now: Date
}

export interface Computed {
  readonly value: string
  /** The last day that counts: the end of the period, or today in one that runs. */
  readonly as_of: string
  /** Of a sum of what units said: how many said it. */
  readonly reporting: { readonly units: number; readonly of: number } | null
}

interface Span {
  readonly from: string
  readonly until: string
}

const isWithin = (day: string | null, { from, until }: Span): boolean => day !== null && from <= day && day <= until
const isThere = ({ founded_on, closed_on }: KnownUnit, day: string): boolean =>
  (founded_on === null || founded_on <= day) && (closed_on === null || closed_on > day)

type Counted = Exclude<TargetIndicator, "sales_vnd" | "cooperative_members">

const counters: Readonly<Record<Counted, (unit: KnownUnit, span: Span) => boolean>> = {
  cooperatives_new: ({ kind, founded_on }, span) => kind === "cooperative" && isWithin(founded_on, span),
  groups_new: ({ kind, founded_on }, span) => kind === "group" && isWithin(founded_on, span),
  cooperatives_count: (unit, { until }) => unit.kind === "cooperative" && isThere(unit, until),
  groups_count: (unit, { until }) => unit.kind === "group" && isThere(unit, until),
  cooperatives_active: (unit, { until }) =>
    unit.kind === "cooperative" && isThere(unit, until) && !isStoppedOn(unit, until),
  alliance_admitted: ({ member_since }, span) => isWithin(member_since, span),
}

/**
 * Works indicators out for periods and places, from the register and the ledger; the register is read once for each
 * period.
 * @returns null where nothing can be said: a period that has not begun, an empty register, sales of one commune.
 */
export const indicatorsFor = ({ container, db, caller, now }: Asking) => {
  const today = businessDate(now)
  const known = new Map<string, Promise<KnownUnit[]>>()
  const unitsAt = (span: Span): Promise<KnownUnit[]> => {
    const key = span.until
    const reading =
      known.get(key) ??
      registryOf({ container }).unitsWithFigures(db, caller.organization.id, {
        until: span.until,
        from: span.from,
        year: Number(span.until.slice(0, 4)),
      })
    known.set(key, reading)
    return reading
  }
  return async (indicator: TargetIndicator, periodCode: string, commune: string | null): Promise<Computed | null> => {
    const period = parseReportPeriod(periodCode)
    if (period === undefined || period.from > today) return null
    const span = { from: period.from, until: period.until < today ? period.until : today }
    if (indicator === "sales_vnd") {
      // The ledger has no commune of its own.
      if (commune !== null) return null
      const range = { from: span.from.slice(0, 7), until: span.until.slice(0, 7) }
      const { value_vnd } = await container
        .resolve<SalesModuleService>(SALES_MODULE)
        .salesTotal(db, { provinceCode: caller.organization.province_code, range })
      return { value: String(value_vnd), as_of: span.until, reporting: null }
    }
    const all = await unitsAt(span)
    if (all.length === 0) return null
    const units = all.filter(({ commune_code }) => commune === null || commune_code === commune)
    if (indicator !== "cooperative_members") {
      const isCounted = counters[indicator]
      const count = units.filter((unit) => isCounted(unit, span)).length
      return { value: String(count), as_of: span.until, reporting: null }
    }
    const there = units.filter((unit) => unit.kind === "cooperative" && isThere(unit, span.until))
    const said = there.flatMap(({ figures }) => figures.members_total ?? [])
    if (said.length === 0) return null
    const sum = said.reduce((whole, part) => whole + part, 0)
    return { value: String(sum), as_of: span.until, reporting: { units: said.length, of: there.length } }
  }
}
